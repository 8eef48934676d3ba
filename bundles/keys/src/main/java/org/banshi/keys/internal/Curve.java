// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The two kinds of signing keys. */
enum Curve {
    SM2("sm2p256v1", "SM3withSM2"),
    ECDSA("P-256", "SHA256withECDSA");

    /** Never registered with the JVM, which other bundles share. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private final String parameters;
    private final String algorithm;

    Curve(String parameters, String algorithm) {
        this.parameters = parameters;
        this.algorithm = algorithm;
    }

    String algorithm() {
        return algorithm;
    }

    KeyPair newKeyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec(parameters));
        return generator.generateKeyPair();
    }
}
