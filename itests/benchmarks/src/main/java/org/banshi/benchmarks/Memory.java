// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.banshi.demo.Applicant;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;

/** What the demonstration occupies, with 512 MB of heap, after cases filed over HTTP by people who stay signed in. */
final class Memory implements Measurement {
    private static final double BOUND = 900;
    /** People whose facts need no spouse. */
    private static final List<String> PEOPLE = List.of("c01", "c12");

    private final int cases;

    Memory(boolean quick) {
        cases = quick ? 40 : 1000;
    }

    @Override
    public List<String> rows() {
        return List.of("memory");
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        try (Scratch scratch = new Scratch("memory");
                Demo demo = Demo.in(scratch.path())) {
            long begun = System.nanoTime();
            Crowd.run(PEOPLE.size(), PEOPLE, key -> apply(demo.applicant(key), cases / PEOPLE.size()));
            double seconds = (System.nanoTime() - begun) / 1e9;
            double now = demo.server().kilobytes("VmRSS") / 1024.0;
            double peak = demo.server().kilobytes("VmHWM") / 1024.0;
            demo.server().stop();
            return List.of(Figure.atMost(
                    "memory",
                    now,
                    BOUND,
                    "MB",
                    "resident after %d cases in %.0f s, at most %.0f MB".formatted(cases, seconds, peak)));
        }
    }

    private static void apply(Applicant person, int times) {
        person.signIn();
        IntStream.range(0, times).forEach(i -> {
            Page guide = person.browser().open("/items/" + ShippedItem.SLUG).expect(200);
            Page check = person.fillIn(person.start(guide), RentCase.answers());
            Page filed = person.file(check).expect(200);
            if (filed.part("case-no").isEmpty()) {
                throw new IllegalStateException("not filed: " + filed.heading());
            }
        });
    }
}
