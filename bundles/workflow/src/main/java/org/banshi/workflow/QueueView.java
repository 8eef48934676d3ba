// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

/** The views of a clerk's queue, each filtered by the clerk's agency in the query. */
public enum QueueView {
    /** Waiting for a clerk, nearest legal date first. */
    TO_DO,
    /** Those of them this clerk took on. */
    MINE,
    /** The legal term ends today or is past. */
    DUE,
    /** Waiting for the applicant. */
    WAITING,
    /** Approved, but booking or payout failed. */
    PAYOUT_FAILED,
    /** All, newest first. */
    ALL
}
