// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox;

import java.util.Arrays;
import java.util.Optional;

/** How a stand-in can misbehave; what it means for each system is in the README. */
public enum SimulatedFault {
    /** It works. */
    NONE,
    /** It answers later than anyone waits. */
    SLOW,
    /** It cannot be reached. */
    DEAD,
    /** It answers what its contract does not allow. */
    GARBAGE,
    /** Data: it states what was so 30 days ago. A withdrawal is booked, but the answer comes too late. A payout is confirmed late. */
    LATE,
    /** A payout is confirmed twice. */
    TWICE,
    /** A payout is confirmed for another amount. */
    WRONG_AMOUNT,
    /** It refuses. */
    REJECT;

    /** The word used in commands, {@code wrong-amount}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @return empty if no fault has that word */
    public static Optional<SimulatedFault> of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }
}
