// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * From a freshly unpacked archive to the doors: the first start makes keys, database, certificate and bundle cache. The anchor
 * is a bare Karaf of the same version up to its shell, started in turns with ours.
 */
final class ColdStart implements Measurement {
    private static final double PORTAL_BOUND = 3;
    private static final double CONSOLE_BOUND = 5;

    private final int turns;

    ColdStart(boolean quick) {
        turns = quick ? 1 : 3;
    }

    @Override
    public List<String> rows() {
        return List.of("start-portal", "start-console");
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> portal = new ArrayList<>();
        List<Double> console = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            bare.add(bare());
            ours(portal, console);
        }
        return List.of(
                figure("start-portal", portal, bare, PORTAL_BOUND, "/ and /api/items answer"),
                figure("start-console", console, bare, CONSOLE_BOUND, "/console/ answers with its page"));
    }

    private static double bare() throws Exception {
        try (Scratch scratch = new Scratch("bare");
                Server server = Server.bare(scratch.path().resolve("karaf"))) {
            long begun = System.nanoTime();
            server.start();
            double seconds = server.await(begun, "the bare shell", server::shellIsOpen);
            server.stop();
            return seconds;
        }
    }

    private static void ours(List<Double> portal, List<Double> console) throws Exception {
        try (Scratch scratch = new Scratch("start");
                Server server = Server.ours(scratch.path().resolve("banshi"))) {
            long begun = System.nanoTime();
            server.start();
            portal.add(
                    server.await(begun, "portal and REST", () -> server.answers("/") && server.answers("/api/items")));
            console.add(server.await(begun, "the console", () -> server.answers("/console/")));
            server.stop();
        }
    }

    private static Figure figure(String name, List<Double> ours, List<Double> bare, double bound, String what) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            ratios.add(ours.get(i) / bare.get(i));
        }
        return Figure.atMost(
                name,
                Middle.of(ratios),
                bound,
                "ratio",
                "%s, first start: %s against %s of a bare Karaf to its shell; turns %s"
                        .formatted(
                                what,
                                Server.seconds(Middle.of(ours)),
                                Server.seconds(Middle.of(bare)),
                                Middle.words(ratios)));
    }
}
