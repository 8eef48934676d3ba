// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Measures the rows named, all without names, and prints each as soon as it is known. Ends with 1 if one does not hold. */
public final class Benchmarks {
    private Benchmarks() {}

    private static List<Measurement> all(boolean quick) {
        return List.of(
                SubmitRatio.onDerby(quick),
                SubmitRatio.onPostgres(quick),
                new ApprovalCounts(),
                new SigningRatio(quick),
                new DecisionRatio(quick),
                new ColdStart(quick),
                new PluginDrop(quick),
                new PageWeight(),
                new Memory(quick));
    }

    /** {@code [--tsv] [--quick] [NAME...]}. */
    public static void main(String[] arguments) {
        boolean tsv = false;
        boolean quick = false;
        Set<String> wanted = new LinkedHashSet<>();
        for (String argument : arguments) {
            switch (argument) {
                case "--tsv" -> tsv = true;
                case "--quick" -> quick = true;
                default -> wanted.add(argument);
            }
        }
        List<Measurement> all = all(quick);
        Set<String> known = new LinkedHashSet<>();
        all.forEach(measurement -> known.addAll(measurement.rows()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!known.containsAll(wanted)) {
            wanted.removeAll(known);
            out.println("unknown: " + wanted + "; rows are " + String.join(" ", known));
            System.exit(2);
        }
        Set<String> rows = wanted.isEmpty() ? known : wanted;
        if (!tsv) {
            out.println("%-20s %9s %-9s %-8s %-4s %s".formatted("row", "value", "unit", "bound", "ok", "how"));
        }
        boolean holds = true;
        for (Measurement measurement : all) {
            for (Figure figure : figures(measurement, rows)) {
                out.println(tsv ? figure.tsv() : figure.line());
                holds &= figure.holds();
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private static List<Figure> figures(Measurement measurement, Set<String> rows) {
        List<String> mine = measurement.rows().stream().filter(rows::contains).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        try {
            List<Figure> figures = new ArrayList<>(measurement.measure(Set.copyOf(mine)));
            figures.removeIf(figure -> !rows.contains(figure.name()));
            return figures;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return mine.stream().map(name -> Figure.failed(name, e)).toList();
        } catch (Exception | LinkageError e) { // the other rows are still wanted
            e.printStackTrace();
            return mine.stream().map(name -> Figure.failed(name, e)).toList();
        }
    }
}
