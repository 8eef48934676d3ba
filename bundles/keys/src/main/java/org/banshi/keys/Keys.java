// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import java.nio.file.Path;
import java.time.Clock;
import org.banshi.keys.internal.DirectoryKeys;

/** One opened keyring with all it offers; in the container each part is a service of its own. */
public interface Keys {
    /** Encryption of single fields. */
    FieldCipher fieldCipher();

    /** Fingerprints for lookup. */
    BlindIndex blindIndex();

    /** Document signers. */
    Signers signers();

    /** Listing and rotation. */
    Keyring keyring();

    /** Roots for verification. */
    TrustedRoots trustedRoots();

    /**
     * Opens a keyring, making directory and keys where there are none.
     *
     * @param directory created with mode 0700
     * @throws KeyringException if a key that existed is gone, or the directory cannot be used
     */
    static Keys open(Path directory, FieldAlgorithm algorithm, Clock clock) {
        return DirectoryKeys.open(directory, algorithm, clock);
    }
}
