// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/** What became of an {@link AgencyAction}. */
public sealed interface ActionOutcome {
    /**
     * It is done, now or by an earlier call with the same key.
     *
     * @param reference the agency's own number for it
     */
    record Done(String reference) implements ActionOutcome {}

    /**
     * The agency's system refuses for good: repeating does not help, a clerk has to look.
     *
     * @param problem why, in the agency's terms
     */
    record Rejected(Problem problem) implements ActionOutcome {}
}
