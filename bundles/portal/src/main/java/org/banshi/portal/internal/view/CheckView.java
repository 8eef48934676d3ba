// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** Everything once more before it is filed.
 *
 * @param spouse how far the spouse's consent is, in words; empty if there is no spouse
 * @param key the client's key of this submission
 * @param changed facts differ from what was checked
 * @param untrue the tick is missing
 */
public record CheckView(
        String draft,
        Progress progress,
        List<TextRow> typed,
        List<FactRow> fetched,
        String spouse,
        List<Sum> estimate,
        List<ProblemRow> problems,
        String key,
        long version,
        boolean changed,
        boolean untrue) {
    public CheckView {
        typed = List.copyOf(typed);
        fetched = List.copyOf(fetched);
        estimate = List.copyOf(estimate);
        problems = List.copyOf(problems);
    }

    /** A line of the sum as the rule works it out. */
    public record Sum(String label, String value, String ground, boolean total) {}
}
