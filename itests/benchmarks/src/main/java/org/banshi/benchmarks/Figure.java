// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param bound with its sign, such as {@code >= 0.4}
 * @param note what the value was made of
 */
record Figure(String name, String value, String bound, boolean holds, String note, String unit) {
    static Figure atLeast(String name, double value, double bound, String unit, String note) {
        return new Figure(name, number(value), ">= " + number(bound), value >= bound, note, unit);
    }

    static Figure atMost(String name, double value, double bound, String unit, String note) {
        return new Figure(name, number(value), "<= " + number(bound), value <= bound, note, unit);
    }

    /** A row that could not be measured, which is as bad as one that does not hold. */
    static Figure failed(String name, Throwable why) {
        return new Figure(name, "-", "-", false, "not measured: " + why, "-");
    }

    String tsv() {
        return String.join("\t", name, value, unit, bound, holds ? "yes" : "no", note.replaceAll("\\s+", " "));
    }

    String line() {
        return "%-20s %9s %-9s %-8s %-4s %s"
                .formatted(name, value, unit, bound, holds ? "yes" : "NO", note.replaceAll("\\s+", " "));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
