// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.banshi.keys.KeyringException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Private keys (PKCS #8, also SEC 1) and certificates as PEM text. */
final class Pem {
    private Pem() {}

    static byte[] of(PrivateKey key) {
        return of("PRIVATE KEY", List.of(key.getEncoded()));
    }

    static byte[] of(List<X509Certificate> certificates) {
        List<byte[]> encoded = new ArrayList<>();
        try {
            for (X509Certificate certificate : certificates) {
                encoded.add(certificate.getEncoded());
            }
        } catch (GeneralSecurityException e) {
            throw new KeyringException("a certificate cannot be encoded", e);
        }
        return of("CERTIFICATE", encoded);
    }

    static PrivateKey privateKey(String file, byte[] pem) {
        try (PEMParser parser = new PEMParser(new InputStreamReader(new ByteArrayInputStream(pem), US_ASCII))) {
            // openssl puts the curve's name as an object of its own before the key
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                if (object instanceof PEMKeyPair pair) {
                    return privateKey(pair.getPrivateKeyInfo());
                }
                if (object instanceof PrivateKeyInfo info) {
                    return privateKey(info);
                }
            }
            throw new KeyringException(file + " holds no unencrypted private key");
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyringException(file + " is no PEM private key", e);
        }
    }

    static List<X509Certificate> certificates(String file, byte[] pem) {
        try {
            List<X509Certificate> result = new ArrayList<>();
            CertificateFactory factory = CertificateFactory.getInstance("X.509", Curve.PROVIDER);
            for (Certificate certificate : factory.generateCertificates(new ByteArrayInputStream(pem))) {
                result.add((X509Certificate) certificate);
            }
            if (result.isEmpty()) {
                throw new KeyringException(file + " holds no certificate");
            }
            return List.copyOf(result);
        } catch (GeneralSecurityException e) {
            throw new KeyringException(file + " is no PEM certificate", e);
        }
    }

    private static PrivateKey privateKey(PrivateKeyInfo info) throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("EC", Curve.PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    }

    private static byte[] of(String type, List<byte[]> contents) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            for (byte[] content : contents) {
                writer.writeObject(new PemObject(type, content));
            }
        } catch (IOException e) {
            throw new KeyringException("PEM text cannot be written", e);
        }
        return text.toString().getBytes(US_ASCII);
    }
}
