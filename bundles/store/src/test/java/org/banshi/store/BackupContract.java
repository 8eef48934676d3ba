// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banshi.spi.BanshiException;
import org.banshi.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of backups on either database. */
abstract class BackupContract {
    private static final String ALL =
            "select id, body, data, made, amount, settled, filed_at from orders_note order by id";
    private static final String TEXT = "租房提取\t\"a\\b\"\r\nline two \\N \\t 𠮷";

    final SettableClock clock = new SettableClock();

    @TempDir
    Path directory;

    /** A new, empty database. */
    abstract EmbeddedStore openNew(Path directory);

    @Test
    void whatIsRestoredIsWhatWasThere() {
        Path copy = directory.resolve("copy");
        List<List<Object>> before;
        String blob;
        try (EmbeddedStore store = openNew(directory.resolve("one"))) {
            blob = fill(store);
            before = rows(store);
            BackupReport report = store.backups().backup(copy);
            assertThat(report.rows()).isEqualTo(2 + 1 + 2);
            assertThat(report.blobs()).isEqualTo(1);
            assertThat(report.taken()).isEqualTo(clock.instant());
            assertThat(copy.resolve("derby")).doesNotExist();
        }
        try (EmbeddedStore store = openNew(directory.resolve("two"))) {
            Transactions orders = store.database().room("orders", BackupContract.class);
            assertThat(store.backups().restore(copy).rows()).isEqualTo(5);
            assertThat(rows(store)).isEqualTo(before);
            assertThat(store.blobs().read(blob)).isPresent();
            assertThat(orders.<Long>write(handle -> store.counters().next("letter")))
                    .isEqualTo(2);
            orders.run(handle -> store.outbox().append("orders.filed", "k", "third"));
            List<String> delivered = new ArrayList<>();
            assertThat(store.drain(new Recorder(delivered))).isEqualTo(3);
            assertThat(delivered).containsExactly("first", "second", "third");
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() {
        Path copy = directory.resolve("copy");
        try (EmbeddedStore store = openNew(directory.resolve("one"))) {
            fill(store);
            store.backups().backup(copy);
            List<List<Object>> before = rows(store);
            assertRefused(store, copy, "not empty");
            assertThat(rows(store)).isEqualTo(before);
        }
    }

    @Test
    void aCopyThatIsAlteredOrLacksARoomHereIsRefused() throws Exception {
        Path copy = directory.resolve("copy");
        try (EmbeddedStore store = openNew(directory.resolve("one"))) {
            fill(store);
            store.backups().backup(copy);
        }
        try (EmbeddedStore store = openNew(directory.resolve("two"))) {
            assertRefused(store, copy, "orders");
            store.database().room("orders", BackupContract.class);
            Path manifest = copy.resolve("manifest.txt");
            String text = Files.readString(manifest);
            Files.writeString(manifest, text.replace("room orders 1", "room orders 2"));
            assertRefused(store, copy, "altered");
            Files.writeString(manifest, text);
            Path table = copy.resolve("tables/orders_note.tsv.gz");
            byte[] rows = Files.readAllBytes(table);
            rows[rows.length / 2] ^= 1;
            Files.write(table, rows);
            assertRefused(store, copy, "orders_note.tsv.gz");
            rows[rows.length / 2] ^= 1;
            Files.write(table, rows);
            Path blob;
            try (Stream<Path> blobs = Files.walk(copy.resolve("blobs")).filter(Files::isRegularFile)) {
                blob = blobs.findFirst().orElseThrow();
            }
            Files.writeString(blob, "something else");
            assertRefused(store, copy, "blob");
            assertThat(rows(store)).isEmpty();
        }
    }

    private static void assertRefused(EmbeddedStore store, Path copy, String why) {
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> store.backups().restore(copy))
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.code()).isEqualTo("store.restore-refused"));
    }

    /** @return digest of a blob */
    static String fill(EmbeddedStore store) {
        Transactions orders = store.database().room("orders", BackupContract.class);
        String blob = store.blobs().put("letter".getBytes(StandardCharsets.UTF_8));
        orders.run(handle -> {
            handle.execute(
                    "insert into orders_note (id, body, data, made, amount, settled, filed_at) values (?, ?, ?, ?, ?, ?, ?)",
                    "a",
                    TEXT,
                    new byte[] {0, 9, 10, -1},
                    Timestamp.valueOf("2026-03-02 09:00:00.125"),
                    new BigDecimal("1800.50"),
                    true,
                    1_772_413_200_000L);
            handle.execute("insert into orders_note (id) values (?)", "b");
            store.counters().next("letter");
            store.outbox().append("orders.filed", "k", "first");
            store.outbox().append("orders.filed", "k", "second");
        });
        return blob;
    }

    static List<List<Object>> rows(EmbeddedStore store) {
        Transactions orders = store.database().room("orders", BackupContract.class);
        return orders.read(handle -> handle.select(ALL)
                .map((row, context) -> {
                    List<Object> values = new ArrayList<>();
                    byte[] data = row.getBytes("data");
                    values.add(row.getString("id"));
                    values.add(String.valueOf(row.getString("body")));
                    values.add(data == null ? "none" : List.of(data[0], data[1], data[2], data[3]));
                    values.add(String.valueOf(row.getTimestamp("made")));
                    values.add(String.valueOf(row.getBigDecimal("amount")));
                    values.add(String.valueOf(row.getObject("settled")));
                    values.add(row.getLong("filed_at"));
                    return values;
                })
                .list());
    }

    private record Recorder(List<String> delivered) implements OutboxHandler {
        @Override
        public String topic() {
            return "orders.filed";
        }

        @Override
        public void handle(OutboxEvent event) {
            delivered.add(event.payload());
        }
    }
}
