// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the clerk asks for, to be answered at once. */
public record MoreView(
        String id, String item, int version, List<Ask> asks, InputView words, List<ProblemRow> problems) {
    public MoreView {
        asks = List.copyOf(asks);
        problems = List.copyOf(problems);
    }

    /** One thing asked for; {@code input} is null if it is about no field. */
    public record Ask(String words, @Nullable InputView input) {}
}
