// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Medians, and lists of numbers in words. */
final class Middle {
    private Middle() {}

    static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    static String words(List<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .collect(Collectors.joining(" "));
    }
}
