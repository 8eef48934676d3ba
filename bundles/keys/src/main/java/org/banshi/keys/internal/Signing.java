// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import org.banshi.keys.internal.DemoAuthority.Identity;
import org.bouncycastle.jce.interfaces.ECPrivateKey;

/** Questions about keys and certificates. */
final class Signing {
    private Signing() {}

    /** Whether the certificate's public key checks what the private key signs. */
    static boolean matches(Identity identity) {
        String algorithm = isSm2(identity.key()) ? Curve.SM2.algorithm() : Curve.ECDSA.algorithm();
        byte[] probe = "does the certificate belong to the key".getBytes(UTF_8);
        try {
            Signature signature = Signature.getInstance(algorithm, Curve.PROVIDER);
            signature.initSign(identity.key());
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(identity.chain().get(0).getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isSm2(PrivateKey key) {
        return key instanceof ECKey ec
                && ec.getParams().getCurve().getField().getFieldSize() == 256
                && key instanceof ECPrivateKey bc
                && bc.getParameters().getCurve().equals(Sm2DocumentSigner.CURVE);
    }
}
