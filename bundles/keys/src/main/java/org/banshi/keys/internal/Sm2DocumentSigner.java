// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.KeyringException;
import org.banshi.keys.internal.DemoAuthority.Identity;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.math.ec.ECCurve;

/** SM2 with one signer kept per thread: setting one up costs as much as signing. */
final class Sm2DocumentSigner implements DocumentSigner {
    static final ECCurve CURVE = GMNamedCurves.getByName("sm2p256v1").getCurve();

    private final List<X509Certificate> chain;
    // not static: goes with this object, so that a stopped bundle leaves nothing in pooled threads
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<SM2Signer> signers;

    Sm2DocumentSigner(Identity identity) {
        chain = identity.chain();
        try {
            AsymmetricKeyParameter key =
                    PrivateKeyFactory.createKey(identity.key().getEncoded());
            signers = ThreadLocal.withInitial(() -> {
                SM2Signer signer = new SM2Signer();
                signer.init(true, key);
                return signer;
            });
        } catch (IOException e) {
            throw new KeyringException("an SM2 key cannot be used", e);
        }
    }

    @Override
    public String algorithm() {
        return Curve.SM2.algorithm();
    }

    @Override
    public byte[] sign(byte[] message) {
        SM2Signer signer = signers.get();
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            signers.remove();
            throw new IllegalStateException("SM2 does not sign", e);
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
