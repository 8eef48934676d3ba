// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import org.banshi.spi.Problem;

/** What became of a command on a case. */
public sealed interface CommandOutcome {
    /** Done; the case as it is now. */
    record Done(CaseView now) implements CommandOutcome {}

    /** Somebody was faster: look again. {@code now} is what they left. */
    record Conflict(CaseView now) implements CommandOutcome {}

    /** Not allowed in this state or to this actor, or the input is wrong. */
    record Refused(Problem problem) implements CommandOutcome {}

    /** No such case for this actor. */
    record Unknown() implements CommandOutcome {}
}
