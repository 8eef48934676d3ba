// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.util.List;
import org.banshi.forms.FieldProblem;
import org.banshi.spi.Problem;

/** What became of filing a draft. */
public sealed interface FilingOutcome {
    /** There is one case, made now or by an earlier call with the same key. */
    record Filed(String caseId) implements FilingOutcome {}

    /** Facts gone stale were read again and differ: the person has to check these again. */
    record FactsChanged(DraftView draft, List<String> factKeys) implements FilingOutcome {}

    /** Answers are missing or wrong. */
    record Invalid(DraftView draft, List<FieldProblem> problems) implements FilingOutcome {}

    /** The same key came with other content: {@code workflow.key-reused}; or the draft changed: {@code workflow.draft-changed}; or the item is paused: {@code workflow.item-paused}. */
    record Refused(Problem problem) implements FilingOutcome {}
}
