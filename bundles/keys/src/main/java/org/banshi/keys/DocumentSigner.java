// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import java.security.cert.X509Certificate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** One private key with its certificate. Safe for all threads, which do not wait for each other. */
@ProviderType
public interface DocumentSigner {
    /** {@code SM3withSM2} or {@code SHA256withECDSA}. */
    String algorithm();

    /**
     * Signs a whole message: hashing is part of it, for SM2 with the preamble Z of the default user id.
     *
     * @return DER sequence of r and s
     */
    byte[] sign(byte[] message);

    /** The signer's own certificate, first of {@link #chain}. */
    X509Certificate certificate();

    /** Signer, issuers, root, in this order. */
    List<X509Certificate> chain();
}
