// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The systems that have a stand-in. */
public enum SimulatedSystem {
    POLICE,
    CIVIL_AFFAIRS,
    REAL_ESTATE,
    BANK_LOANS,
    FUND,
    PAYOUT;

    /** The word used in commands, {@code civil-affairs}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this system can misbehave so: only payouts are confirmed twice or wrongly. */
    public boolean can(SimulatedFault fault) {
        return this == PAYOUT || (fault != SimulatedFault.TWICE && fault != SimulatedFault.WRONG_AMOUNT);
    }

    /** @return empty if no system has that word */
    public static Optional<SimulatedSystem> of(String word) {
        return Arrays.stream(values())
                .filter(system -> system.word().equals(word))
                .findFirst();
    }
}
