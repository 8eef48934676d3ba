// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash SM3 (密码杂凑算法, GB/T 32905): 32 bytes. */
public final class Sm3 {
    private Sm3() {}

    /** Digest of a message. */
    public static byte[] digest(byte[] message) {
        SM3Digest sm3 = new SM3Digest();
        sm3.update(message, 0, message.length);
        byte[] digest = new byte[32];
        sm3.doFinal(digest, 0);
        return digest;
    }

    /** Digest of a message, 64 lower-case hex digits. */
    public static String hex(byte[] message) {
        return HexFormat.of().formatHex(digest(message));
    }
}
