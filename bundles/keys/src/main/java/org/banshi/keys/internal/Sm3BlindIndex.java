// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.banshi.keys.BlindIndex;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 over context and value; the context's length goes first, so that no two pairs run together. */
final class Sm3BlindIndex implements BlindIndex {
    private final SecretKeys keys;

    Sm3BlindIndex(SecretKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(String value, String context) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(keys.current().bytes()));
        byte[] bytes = (context.length() + ":" + context + value).getBytes(UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] result = new byte[32];
        mac.doFinal(result, 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(result);
    }
}
