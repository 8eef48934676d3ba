// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Checking of SM2 signatures (GB/T 32918.2, default user id) and reading of certificates. */
final class Sm2 {
    /** SM2 with SM3. */
    static final ASN1ObjectIdentifier WITH_SM3 = GMObjectIdentifiers.sm2sign_with_sm3;
    /** SM3. */
    static final String SM3 = GMObjectIdentifiers.sm3.getId();

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Sm2() {}

    /** False also for keys of another kind and damaged signatures. */
    static boolean verifies(X509Certificate certificate, byte[] message, byte[] signature) {
        try {
            SM2Signer signer = new SM2Signer();
            signer.init(
                    false, PublicKeyFactory.createKey(certificate.getPublicKey().getEncoded()));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException if the bytes are not exactly one certificate in DER */
    static X509Certificate certificate(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509", PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(der));
            if (certificate != null && java.util.Arrays.equals(certificate.getEncoded(), der)) {
                return certificate;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
        throw new IllegalArgumentException("no certificate in DER");
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate without encoding", e);
        }
    }
}
