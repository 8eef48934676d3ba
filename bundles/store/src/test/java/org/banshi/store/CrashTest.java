// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.banshi.store.embedded.StoreOnDerby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle of its work, several times over one database. */
class CrashTest {
    private static final String TOPIC = "orders.filed";
    private static final int ROUNDS = 3;
    private static final int ACKNOWLEDGED = 200;

    @TempDir
    Path directory;

    @Test
    void nothingAcknowledgedIsLostToKill9AndEveryEventIsHandled() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled());
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED);
        try (StoreOnDerby store = StoreOnDerby.open(directory, Clock.systemUTC())) {
            Transactions orders = store.database().room("orders", CrashTest.class);
            Set<String> events = new HashSet<>();
            store.drain(new Collector(events));
            List<String> rows = orders.read(handle -> handle.select("select id from orders_note")
                    .mapTo(String.class)
                    .list());
            assertThat(rows).containsAll(acknowledged);
            assertThat(events).containsExactlyInAnyOrderElementsOf(rows);
            for (String blob : orders.<List<String>>read(handle -> handle.select("select body from orders_note")
                    .mapTo(String.class)
                    .list())) {
                assertThat(store.blobs().read(blob)).isPresent();
            }
        }
    }

    private Set<String> writeUntilKilled() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("done ")) {
                    acknowledged.add(line.substring("done ".length()));
                }
                if (acknowledged.size() == ACKNOWLEDGED && child.isAlive()) {
                    assertThat(child.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    /** The process that is killed: four threads, each writing a blob, a row that names it and an event. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            StoreOnDerby store = StoreOnDerby.open(Path.of(arguments[0]), Clock.systemUTC());
            Transactions orders = store.database().room("orders", CrashTest.class);
            for (int i = 0; i < 4; i++) {
                new Thread(() -> write(store, orders)).start();
            }
        }

        private static void write(StoreOnDerby store, Transactions orders) {
            while (true) {
                String id = store.ids().next();
                String blob = store.blobs().put(id.getBytes(StandardCharsets.US_ASCII));
                orders.run(handle -> {
                    handle.execute("insert into orders_note (id, body) values (?, ?)", id, blob);
                    store.outbox().append(TOPIC, id, "{}");
                });
                System.out.println("done " + id);
            }
        }
    }

    private record Collector(Set<String> events) implements OutboxHandler {
        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void handle(OutboxEvent event) {
            events.add(event.key());
        }
    }
}
