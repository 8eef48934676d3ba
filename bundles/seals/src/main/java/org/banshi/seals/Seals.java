// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import java.nio.file.Path;
import java.time.Clock;
import org.banshi.keys.Signers;
import org.banshi.keys.TrustedRoots;
import org.banshi.seals.internal.OfficialSeals;

/** Sealing and checking without a container; in the container each is a service. */
public interface Seals {
    /** Makes papers. */
    Sealer sealer();

    /** Checks papers. */
    PaperVerifier verifier();

    /**
     * Seals kept in a directory.
     *
     * @param directory of seal files ({@code <alias>.esl}), made where it is missing
     */
    static Seals in(Path directory, Signers signers, TrustedRoots roots, Clock clock) {
        return new OfficialSeals(directory, signers, roots, clock);
    }
}
