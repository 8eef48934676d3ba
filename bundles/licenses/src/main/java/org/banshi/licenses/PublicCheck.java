// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banshi.seals.Check;
import org.banshi.spi.LocalText;

/**
 * What anyone may know of a letter (验真): the minimum.
 *
 * @param shown empty unless it is ours: unknown and altered files tell nothing
 * @param checks what was looked at; empty for a check by code
 */
public record PublicCheck(Outcome outcome, Optional<Shown> shown, List<Check> checks) {
    public PublicCheck {
        checks = List.copyOf(checks);
    }

    /** What a check may come to. */
    public enum Outcome {
        /** Ours, unaltered, valid. */
        GENUINE,
        /** Looks like ours, but was changed after sealing. */
        ALTERED,
        /** Ours, but revoked. */
        REVOKED,
        /** Ours, but no longer valid by date. */
        EXPIRED,
        /** Not known here. */
        UNKNOWN
    }

    /**
     * The minimum shown to anyone.
     *
     * @param holder name with all but the first character hidden
     */
    public record Shown(
            LocalText name,
            String number,
            LocalText issuer,
            LocalDate issued,
            String holder,
            Optional<LocalDate> revoked) {}
}
