// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes sealed papers. Safe for all threads. Takes some ten milliseconds of computing: call it outside transactions.
 *
 * <p>Exactly one SM2 signature and one ECDSA signature are made per paper; the seal itself was signed by its maker once.
 */
@ProviderType
public interface Sealer {
    /**
     * Lays a paper out and seals it in both forms with the present time.
     *
     * @param sealAlias the agency's seal and signing keys, {@code [a-z0-9][a-z0-9-]*}; an unknown alias gets a demo seal
     *     that says 样章
     * @throws SealException if a placed seal cannot be used: expired, or not made for the agency's signing certificate
     */
    SealedPaper seal(PaperLayout layout, String sealAlias);
}
