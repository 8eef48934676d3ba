// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** From the housing fund's jar in {@code deploy/} to its item being open in {@code /api/items}. */
final class PluginDrop implements Measurement {
    private static final double BOUND = 3;
    private static final String ITEM = "/api/items/" + ShippedItem.SLUG;

    private final int drops;

    PluginDrop(boolean quick) {
        drops = quick ? 4 : 10;
    }

    @Override
    public List<String> rows() {
        return List.of("plugin-drop");
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        List<Double> seconds = new ArrayList<>();
        try (Scratch scratch = new Scratch("drop");
                Server server = Server.ours(scratch.path().resolve("banshi"))) {
            server.start();
            server.await(System.nanoTime(), "ready", () -> server.answers("/health/ready"));
            // whose services the item names: without them it is refused
            for (String other : List.of("police", "civil-affairs", "real-estate", "bank")) {
                Files.copy(jar(server.home(), other), server.home().resolve("deploy/" + other + ".jar"));
            }
            Path jar = jar(server.home(), "housing-fund");
            Path deployed = server.home().resolve("deploy/housing-fund.jar");
            for (String agency : List.of("police", "civilaffairs", "realestate", "bank")) {
                server.await(System.nanoTime(), agency + " is live", () -> live(server, agency));
            }
            for (int i = 0; i < drops; i++) {
                Path beside = Files.copy(
                        jar, server.home().resolve("data/housing-fund.jar"), StandardCopyOption.REPLACE_EXISTING);
                long begun = System.nanoTime();
                Files.move(beside, deployed, StandardCopyOption.ATOMIC_MOVE);
                seconds.add(server.await(begun, "the item is open", () -> state(server, "LIVE")));
                Files.delete(deployed);
                server.await(System.nanoTime(), "the item is paused", () -> state(server, "PAUSED"));
            }
            server.stop();
        }
        return List.of(Figure.atMost(
                "plugin-drop",
                Middle.of(seconds),
                BOUND,
                "s",
                "median of %d: %s".formatted(drops, Middle.words(seconds))));
    }

    private static boolean live(Server server, String agency) throws IOException {
        try (Stream<String> lines = Files.lines(server.home().resolve("data/log/karaf.log"))) {
            return lines.anyMatch(
                    line -> line.contains("plugin org.banshi.plugins." + agency + " ") && line.contains(" is live"));
        }
    }

    private static boolean state(Server server, String state) throws IOException, InterruptedException {
        return server.get("/api/items").body().contains("\"" + ShippedItem.SLUG + "\"")
                && server.get(ITEM).body().contains("\"state\":\"" + state + "\"");
    }

    private static Path jar(Path home, String plugin) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("system/org/banshi/plugin-" + plugin))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
