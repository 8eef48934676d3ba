// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.security.GeneralSecurityException;
import java.security.Signature;
import org.banshi.audit.HeadKey;
import org.banshi.keys.DocumentSigner;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Signs heads with a key of the keyring. */
final class KeyringHeadKey implements HeadKey {
    private final DocumentSigner signer;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    KeyringHeadKey(DocumentSigner signer) {
        this.signer = signer;
    }

    @Override
    public byte[] sign(byte[] message) {
        return signer.sign(message);
    }

    @Override
    public boolean verifies(byte[] message, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(signer.algorithm(), provider);
            signature.initVerify(signer.certificate().getPublicKey());
            signature.update(message);
            return signature.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
