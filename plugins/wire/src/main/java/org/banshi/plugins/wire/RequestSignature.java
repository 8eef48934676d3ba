// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The signature of agencies' REST interfaces: HMAC-SM3 (GB/T 32905, GB/T 15852.2) over what must not be changed or repeated. */
public final class RequestSignature {
    /** Header: id of the key. */
    public static final String KEY = "X-Banshi-Key";
    /** Header: when it was signed, milliseconds since 1970. */
    public static final String TIME = "X-Banshi-Time";
    /** Header: never used twice with one key. */
    public static final String NONCE = "X-Banshi-Nonce";
    /** Header: the signature, 64 hexadecimal digits in lower case. */
    public static final String SIGNATURE = "X-Banshi-Signature";

    private RequestSignature() {}

    /** Signs a request: method, path, digest of the body, time and nonce, each on a line of its own. */
    public static String of(byte[] secret, String method, String path, byte[] body, String time, String nonce) {
        String signed = String.join("\n", method, path, HexFormat.of().formatHex(digest(body)), time, nonce);
        return of(secret, signed.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs a message that has neither path nor nonce. */
    public static String of(byte[] secret, byte[] message) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        mac.update(message, 0, message.length);
        byte[] signature = new byte[mac.getMacSize()];
        mac.doFinal(signature, 0);
        return HexFormat.of().formatHex(signature);
    }

    /** Compares in constant time. */
    public static boolean same(String expected, String received) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), received.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[] body) {
        SM3Digest digest = new SM3Digest();
        digest.update(body, 0, body.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
