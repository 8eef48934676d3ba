// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** One page of a form: facts to look at, questions, or both.
 *
 * @param missing some fact of the page did not come
 * @param toCheck the reader came from the check page and goes back there
 */
public record QuestionView(
        String draft,
        String page,
        Progress progress,
        String title,
        String lead,
        String why,
        List<FactRow> facts,
        List<InputView> inputs,
        List<ProblemRow> problems,
        boolean missing,
        boolean toCheck) {
    public QuestionView {
        facts = List.copyOf(facts);
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
    }
}
