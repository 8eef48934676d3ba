// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.banshi.keys.Sm3;

/** Random tokens and passwords, and what a password must be. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No characters that are mistaken for another when read from paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /** 256 random bits, 43 characters of base64url. */
    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a table keeps of a token. */
    static String digest(String token) {
        return Sm3.hex(token.getBytes(StandardCharsets.US_ASCII));
    }

    /** Token for the forms of a session: follows from the session's, which does not follow from it. */
    static String csrf(String token) {
        byte[] digest = Sm3.digest(("csrf " + token).getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** A password of 80 random bits in four groups, easily typed. */
    static String password() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** As {@link #password}, and not weak for a login: a short one may occur in it by chance. */
    static String passwordFor(String login) {
        String password = password();
        while (weakness(password.toCharArray(), login).isPresent()) {
            password = password();
        }
        return password;
    }

    /** Why a password cannot be taken; empty if it can. */
    static Optional<String> weakness(char[] password, String login) {
        if (password.length < 10 || password.length > 128) {
            return Optional.of("a password has 10 to 128 characters");
        }
        String lower = new String(password).toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < 5) {
            return Optional.of("a password has at least 5 different characters");
        }
        if (!login.isEmpty() && lower.contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("a password does not contain the login");
        }
        return Optional.empty();
    }
}
