// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import java.time.Instant;

/**
 * One line of a clock's ledger.
 *
 * @param at when it happened
 * @param days for {@link Kind#EXTEND}, else 0: working days where the budget is in working days, else days
 * @param ground the rule it rests on, such as {@code 行政许可法 45}
 * @param who id of the clerk, or of the rule for what the house does by itself
 * @param document id of the paper that tells the applicant; empty string if none
 */
public record ClockEntry(Kind kind, Instant at, int days, String ground, String who, String document) {
    /** What happened. */
    public enum Kind {
        /** Acceptance (受理). */
        START,
        /** What the law does not count begins. */
        STOP,
        /** It ended. */
        RESUME,
        /** More time was granted (延期). */
        EXTEND,
        /** The whole budget is there again, running from that day: a new acceptance, a decision sent back. */
        RESET
    }

    public ClockEntry {
        if (kind == Kind.EXTEND ? days < 1 : days != 0) {
            throw new IllegalArgumentException("%s with %d days".formatted(kind, days));
        }
    }
}
