// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Two methods of a JMH class in turns, each time in a JVM of its own. */
final class JmhRatio {
    private final Class<?> of;
    private final boolean quick;

    JmhRatio(Class<?> of, boolean quick) {
        this.of = of;
        this.quick = quick;
    }

    /** Operations a second of a method. */
    double perSecond(String method) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(of.getName().replace(".", "\\.") + "\\." + method + "$")
                        .forks(1)
                        .warmupIterations(quick ? 3 : 5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(quick ? 3 : 5)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle();
        return result.getPrimaryResult().getScore();
    }

    /** Speed of one method as a part of another's, turn by turn. */
    Turns turns(String ours, String anchor) throws RunnerException {
        List<Double> fast = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < (quick ? 2 : 3); i++) {
            fast.add(perSecond(ours));
            bare.add(perSecond(anchor));
            ratios.add(fast.get(i) / bare.get(i));
        }
        return new Turns(ratios, Middle.of(fast), Middle.of(bare));
    }

    /**
     * Both speeds.
     *
     * @param ours operations a second
     * @param bare the anchor's
     */
    record Turns(List<Double> ratios, double ours, double bare) {
        String words() {
            return "median of turns %s; %.0f/s against %.0f/s, one thread".formatted(Middle.words(ratios), ours, bare);
        }
    }
}
