// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

/** How far an input can be relied on; only {@link #VERIFIED} inputs reach a table. */
public enum InputStatus {
    /** Stated by its source, not contested, fresh, at odds with nothing. */
    VERIFIED,
    /** The source did not answer, or was not asked because consent is missing. */
    MISSING,
    /** Said by the applicant only. */
    DECLARED,
    /** The applicant says it is wrong. */
    CONTESTED,
    /** Stated too long ago. */
    STALE,
    /** Two sources say different things. */
    CONTRADICTORY
}
