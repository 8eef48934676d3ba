// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.Signers;

/** Signers of a keyring, counted. */
final class CountingSigners implements Signers {
    private final Signers signers;
    private final AtomicInteger signatures = new AtomicInteger();

    CountingSigners(Signers signers) {
        this.signers = signers;
    }

    int signatures() {
        return signatures.get();
    }

    @Override
    public DocumentSigner sm2(String alias) {
        return new Counted(signers.sm2(alias));
    }

    @Override
    public DocumentSigner ecdsa(String alias) {
        return new Counted(signers.ecdsa(alias));
    }

    private final class Counted implements DocumentSigner {
        private final DocumentSigner signer;

        Counted(DocumentSigner signer) {
            this.signer = signer;
        }

        @Override
        public String algorithm() {
            return signer.algorithm();
        }

        @Override
        public byte[] sign(byte[] message) {
            signatures.incrementAndGet();
            return signer.sign(message);
        }

        @Override
        public X509Certificate certificate() {
            return signer.certificate();
        }

        @Override
        public List<X509Certificate> chain() {
            return signer.chain();
        }
    }
}
