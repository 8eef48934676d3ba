// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.internal.DemoAuthority.Identity;

/** ECDSA on P-256. */
final class EcdsaDocumentSigner implements DocumentSigner {
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    EcdsaDocumentSigner(Identity identity) {
        key = identity.key();
        chain = identity.chain();
    }

    @Override
    public String algorithm() {
        return Curve.ECDSA.algorithm();
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm(), Curve.PROVIDER);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ECDSA does not sign", e);
        }
    }

    @Override
    public X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }
}
