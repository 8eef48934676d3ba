// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

/** Where a case (办件) stands. Derived from its events, see {@link EventKind}. */
public enum CaseState {
    /** Filed; the decision table has not spoken yet. */
    FILED,
    /** Waits for a clerk; the clock runs. */
    WITH_CLERK,
    /** The clerk asked the applicant for more (补正). */
    WAITING_FOR_APPLICANT,
    /** Approved; the letter and the payout are under way. */
    APPROVED,
    /** Approved, but the agency's booking or the bank's payment failed: a clerk's task. The approval stands. */
    PAYOUT_FAILED,
    /** Refused by a clerk, with reason and ground. */
    REFUSED,
    /** Approved, letter issued, bank confirmed (办结). */
    FINISHED,
    /** Taken back by the applicant before a decision (撤回). */
    RETRACTED;

    /** Whether nothing more will happen by itself or by a clerk. */
    public boolean ended() {
        return this == REFUSED || this == FINISHED || this == RETRACTED;
    }
}
