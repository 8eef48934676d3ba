// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Tokens against forged forms (CSRF). What a page carries is masked anew each time, so that the compressed length of a page
 * tells nothing of the token.
 */
public final class Forgery {
    /** Name of the hidden field. */
    public static final String FIELD = "_csrf";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Forgery() {}

    /** A random mark of 43 characters. */
    static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }

    /** The token as a form carries it. */
    public static String mask(String token) {
        byte[] plain = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[plain.length * 2];
        byte[] mask = new byte[plain.length];
        RANDOM.nextBytes(mask);
        System.arraycopy(mask, 0, both, 0, mask.length);
        for (int i = 0; i < plain.length; i++) {
            both[plain.length + i] = (byte) (plain[i] ^ mask[i]);
        }
        return TEXT.encodeToString(both);
    }

    /** Whether a posted field is the masked token. An empty token fits nothing. */
    static boolean fits(String token, String posted) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(posted);
        } catch (IllegalArgumentException e) { // not ours
            return false;
        }
        byte[] plain = new byte[both.length / 2];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (both[i] ^ both[plain.length + i]);
        }
        return !token.isEmpty() && MessageDigest.isEqual(plain, token.getBytes(StandardCharsets.UTF_8));
    }
}
