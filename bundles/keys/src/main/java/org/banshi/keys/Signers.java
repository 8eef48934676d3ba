// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keys that sign documents, each under an alias.
 *
 * <p>An alias unknown to the keyring gets, on first use, a new key with a certificate of the installation's own demo
 * authority: good for trying out, trusted by nobody else, and saying so in its names. A real certificate is used instead
 * when its files stand in the keyring before the first use (see the README). Safe for all threads; the first use of an
 * alias writes files.
 */
@ProviderType
public interface Signers {
    /**
     * Signer with SM2 and SM3 (GB/T 32918, GB/T 32905), user id {@code 1234567812345678}.
     *
     * @param alias {@code [a-z0-9][a-z0-9-]*}, at most 60 characters
     * @throws KeyringException if the key existed and is gone, or the files cannot be read or written
     */
    DocumentSigner sm2(String alias);

    /** Signer with ECDSA on P-256 and SHA-256, for documents that common readers check; otherwise as {@link #sm2}. */
    DocumentSigner ecdsa(String alias);
}
