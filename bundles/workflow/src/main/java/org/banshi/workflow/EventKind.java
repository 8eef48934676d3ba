// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

/** What can happen to a case. */
public enum EventKind {
    /** The applicant filed it. */
    FILED,
    /** The decision table approved. */
    APPROVED_AT_ONCE,
    /** The table did not approve, or a fact could not be relied on: a clerk has to look. */
    HANDED_TO_CLERK,
    /** A clerk took it on. */
    CLAIMED,
    /** A clerk put it back in the queue. */
    RELEASED,
    /** A clerk asked the applicant for more, everything at once (一次告知). */
    ASKED_FOR_MORE,
    /** The applicant answered. */
    SUPPLEMENTED,
    /** A clerk approved. */
    APPROVED,
    /** A clerk refused. */
    REFUSED,
    /** The agency's own system booked it. */
    BOOKED,
    /** The agency's own system refuses to book it. */
    BOOKING_REJECTED,
    /** The sealed letter exists. */
    LETTER_ISSUED,
    /** The bank confirmed the payout. */
    PAID,
    /** The bank could not pay, or paid otherwise than ordered. */
    PAYOUT_FAILED,
    /** A clerk has booking and payout tried again. */
    PAYOUT_RETRIED,
    /** Everything is done. */
    FINISHED,
    /** The applicant took it back. */
    RETRACTED,
    /** A clerk's note, not shown to the applicant. */
    NOTED
}
