// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a case.
 *
 * @param sequence from 1 without gaps within the case; equals the case's version after it
 * @param actor id of the person or clerk, {@code machine} for the house itself
 * @param words free text its author wrote, else empty
 * @param details what a reader may want besides, by stable names ({@code amount}, {@code ground}, {@code rule} …)
 */
public record CaseEvent(
        int sequence, EventKind kind, Instant happened, String actor, String words, Map<String, String> details) {
    /** Actor of what no person did. */
    public static final String MACHINE = "machine";

    public CaseEvent {
        details = Map.copyOf(details);
    }

    /** Text form without words and details, which may be personal. */
    @Override
    public String toString() {
        return "CaseEvent[" + sequence + " " + kind + "]";
    }
}
