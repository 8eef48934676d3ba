// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The keys of this installation, in a directory outside the database that only its owner can read. */
@ProviderType
public interface Keyring {
    /**
     * Makes a new key current. Older ones stay for opening what they sealed.
     *
     * @throws IllegalArgumentException for a purpose without rotation: a new blind index key would lose every lookup
     * @throws KeyringException if the key cannot be written; the old one stays current
     */
    KeyEntry rotate(KeyPurpose purpose);

    /** Every key, without secrets, oldest first. */
    List<KeyEntry> list();
}
