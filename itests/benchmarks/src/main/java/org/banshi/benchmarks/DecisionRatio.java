// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.List;
import java.util.Set;

/** Row {@code decide}. */
final class DecisionRatio implements Measurement {
    private static final double BOUND = 0.3;

    private final boolean quick;

    DecisionRatio(boolean quick) {
        this.quick = quick;
    }

    @Override
    public List<String> rows() {
        return List.of("decide");
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        JmhRatio jmh = new JmhRatio(RentDecision.class, quick);
        JmhRatio.Turns turns = jmh.turns("ours", "bare");
        double kept = jmh.perSecond("kept") / turns.bare();
        return List.of(Figure.atLeast(
                "decide",
                Middle.of(turns.ratios()),
                BOUND,
                "ratio",
                "%s; explained, not stored (sealed and stored in memory: %.2f)".formatted(turns.words(), kept)));
    }
}
