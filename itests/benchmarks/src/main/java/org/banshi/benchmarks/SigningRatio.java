// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.List;
import java.util.Set;

/** Row {@code sm2}. */
final class SigningRatio implements Measurement {
    private static final double BOUND = 0.7;

    private final boolean quick;

    SigningRatio(boolean quick) {
        this.quick = quick;
    }

    @Override
    public List<String> rows() {
        return List.of("sm2");
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        JmhRatio.Turns turns = new JmhRatio(Sm2Signing.class, quick).turns("ours", "bare");
        return List.of(Figure.atLeast("sm2", Middle.of(turns.ratios()), BOUND, "ratio", turns.words()));
    }
}
