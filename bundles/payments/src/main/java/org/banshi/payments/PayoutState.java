// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments;

/** State of a payout, its own and never inferred from the case. */
public enum PayoutState {
    /** Recorded, not yet with the bank. */
    ORDERED,
    /** Handed to the bank's queue at least once. */
    SENT,
    /** The bank says it paid the ordered amount. */
    PAID,
    /** The bank says it could not pay; may be ordered again under a new number. */
    FAILED,
    /** The bank says it paid another amount: a person must look. Never paid again by machine. */
    DISPUTED
}
