// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keyed fingerprints (盲索引), HMAC-SM3 with a key of its own, by which an encrypted field can be found.
 *
 * <p>Safe for all threads; never blocks. Normalise the value first: the index knows no upper or lower case.
 */
@ProviderType
public interface BlindIndex {
    /**
     * The same value and context give the same result on every node that shares the keyring.
     *
     * @param context column the index belongs to; different contexts give unrelated results
     * @return 43 characters, base64url
     */
    String of(String value, String context);
}
