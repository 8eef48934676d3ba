// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

/** What a decision table may say. A machine never refuses: it proposes a refusal, which a clerk binds or not. */
public enum Outcome {
    /** Granted at once. */
    APPROVE,
    /** A clerk has to look; no opinion. */
    CLERK,
    /** The rule speaks against it; a clerk decides. */
    REFUSE_PROPOSED
}
