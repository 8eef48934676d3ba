// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.util.List;
import org.banshi.forms.FieldProblem;

/** What became of saving a page. Whatever the outcome, nothing typed is lost: the draft shown holds it. */
public sealed interface SaveOutcome {
    /** The draft after it. */
    DraftView draft();

    /** The page is complete and right. */
    record Saved(DraftView draft) implements SaveOutcome {}

    /** Kept, but these fields want attention before filing. */
    record Invalid(DraftView draft, List<FieldProblem> problems) implements SaveOutcome {}
}
