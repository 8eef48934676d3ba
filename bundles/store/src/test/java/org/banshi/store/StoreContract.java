// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.banshi.spi.BanshiException;
import org.banshi.store.embedded.EmbeddedStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds on either database. */
abstract class StoreContract {
    final SettableClock clock = new SettableClock();

    @TempDir
    Path directory;

    EmbeddedStore store;
    Transactions orders;

    /** A new, empty database with its files in a directory. */
    abstract EmbeddedStore openNew(Path directory);

    @BeforeEach
    void open() {
        store = openNew(directory);
        orders = store.database().room("orders", StoreContract.class);
    }

    @AfterEach
    void close() {
        store.close();
    }

    // transactions

    @Test
    void nestedCallsJoinOneTransactionWithOneCommit() {
        long before = store.database().commits();
        orders.run(outer -> {
            insert(outer, "a");
            orders.run(inner -> insert(inner, "b"));
            assertThat(orders.<Long>read(StoreContract::count)).isEqualTo(2);
        });
        assertThat(store.database().commits() - before).isEqualTo(1);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void anExceptionRollsEverythingBackAndDropsItsEffects() {
        List<String> effects = new ArrayList<>();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> orders.run(handle -> {
                    insert(handle, "a");
                    orders.afterCommit(() -> effects.add("ran"));
                    throw new UnsupportedOperationException();
                }));
        assertThat(rows()).isZero();
        assertThat(effects).isEmpty();
    }

    @Test
    void aJoinedFailureThatIsSwallowedStillCannotCommit() {
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.run(handle -> {
                    insert(handle, "a");
                    try {
                        orders.run(inner -> {
                            throw new UnsupportedOperationException();
                        });
                    } catch (UnsupportedOperationException swallowed) {
                        assertThat(swallowed).isNotNull();
                    }
                }));
        assertThat(rows()).isZero();
    }

    @Test
    void aStatementThatFailedDoomsItsTransactionOnBothDatabases() {
        orders.run(handle -> insert(handle, "a"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> orders.run(handle -> {
                    insert(handle, "b");
                    try {
                        insert(handle, "a");
                    } catch (RuntimeException duplicate) {
                        assertThat(duplicate).isNotNull();
                    }
                }));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void nullsOfEveryTypeAreBoundAndFailuresNameNoValue() {
        String insert =
                "insert into orders_note (id, body, data, made, amount, settled, filed_at) values (?, ?, ?, ?, ?, ?, ?)";
        orders.run(handle -> handle.execute(insert, "a", null, null, null, null, null, null));
        assertThat(rows()).isEqualTo(1);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> orders.run(
                        handle -> handle.execute(insert, "a", "350206199001011234", null, null, null, null, null)))
                .satisfies(e -> {
                    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString()).doesNotContain("350206199001011234", "(a)");
                    }
                });
    }

    @Test
    void effectsRunAfterTheCommitAndCannotUndoIt() {
        List<Long> seen = new ArrayList<>();
        orders.run(handle -> {
            orders.afterCommit(() -> {
                throw new UnsupportedOperationException();
            });
            orders.afterCommit(() -> seen.add(rows()));
            insert(handle, "a");
        });
        assertThat(seen).containsExactly(1L);
    }

    @Test
    void readsAreKeptFromWriting() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> orders.read(handle -> {
                    insert(handle, "a");
                    return 0;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.read(handle -> {
                    orders.run(inner -> insert(inner, "a"));
                    return 0;
                }));
        assertThat(rows()).isZero();
    }

    @Test
    void aDeadlockIsTriedAgainUntilBothAreThrough() throws Exception {
        orders.run(handle -> {
            insert(handle, "a");
            insert(handle, "b");
        });
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger runs = new AtomicInteger();
        Callable<Boolean> there = () -> swap("a", "b", bothHoldOne, runs);
        Callable<Boolean> back = () -> swap("b", "a", bothHoldOne, runs);
        for (Future<Boolean> each : together(List.of(there, back))) {
            assertThat(each.get()).isTrue();
        }
        assertThat(runs.get()).isGreaterThan(2);
        assertThat(orders.<Long>read(handle -> handle.select("select sum(filed_at) from orders_note")
                        .mapTo(Long.class)
                        .one()))
                .isEqualTo(4);
    }

    private boolean swap(String first, String second, CountDownLatch bothHoldOne, AtomicInteger runs) {
        orders.run(handle -> {
            runs.incrementAndGet();
            touch(handle, first);
            bothHoldOne.countDown();
            try {
                assertThat(bothHoldOne.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            touch(handle, second);
        });
        return true;
    }

    // migrations

    @Test
    void aRoomOpenedAgainRunsNothing() {
        insertOne("kept");
        store.database().room("orders", StoreContract.class);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void unchangedScriptsNeedNoLookAtTheHistoryAtTheNextStart() {
        insertOne("kept");
        orders.run(handle -> handle.execute("drop table \"orders_migration\""));
        orders = reopened().database().room("orders", StoreContract.class);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aRoomWithoutScriptsIsRefused() {
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> store.database().room("nothing", StoreContract.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo("store.no-migrations"));
    }

    @Test
    void aReleasedScriptThatChangedIsRefused() throws Exception {
        Class<?> first = ChangingRoom.with("create table letters_a (id int not null);");
        Class<?> changed = ChangingRoom.with("create table letters_a (id bigint not null);");
        store.database().room("letters", first);
        EmbeddedStore again = reopened();
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> again.database().room("letters", changed))
                .satisfies(e -> assertThat(e.code()).isEqualTo("store.migration-failed"));
    }

    /** The same database after a stop and a start. */
    abstract EmbeddedStore reopened();

    // ids and counters

    @Test
    void idsAscendEvenWhenTheClockIsSetBack() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ids.add(store.ids().next());
            if (i == 1_000) {
                clock.set(clock.instant().minus(Duration.ofHours(1)));
            }
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"));
    }

    @Test
    void countersHaveNoGapsUnderEightThreadsAndRollbacks() throws Exception {
        List<Callable<List<Long>>> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(() -> numbers(20));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : together(eight)) {
            all.addAll(each.get());
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
    }

    private List<Long> numbers(int count) {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(orders.<Long>write(handle -> store.counters().next("letter")));
            try {
                orders.run(handle -> {
                    store.counters().next("letter");
                    throw new UnsupportedOperationException();
                });
            } catch (UnsupportedOperationException givenBack) {
                assertThat(givenBack).isNotNull();
            }
        }
        return taken;
    }

    // leases

    @Test
    void aLeaseHasOneHolderUntilItEndsOrRunsOut() {
        Duration ttl = Duration.ofSeconds(30);
        Lease first = store.leases().acquire("nightly", ttl).orElseThrow();
        assertThat(store.leases().acquire("nightly", ttl)).isEmpty();
        clock.advance(Duration.ofSeconds(29));
        assertThat(first.renew()).isTrue();
        clock.advance(Duration.ofSeconds(29));
        assertThat(store.leases().acquire("nightly", ttl)).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        Lease second = store.leases().acquire("nightly", ttl).orElseThrow();
        assertThat(first.renew()).isFalse();
        first.close();
        assertThat(store.leases().acquire("nightly", ttl)).isEmpty();
        second.close();
        assertThat(store.leases().acquire("nightly", ttl)).isPresent();
    }

    @Test
    void ofEightWhoWantALeaseAtOnceOneGetsIt() throws Exception {
        List<Callable<Boolean>> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(
                    () -> store.leases().acquire("race", Duration.ofSeconds(30)).isPresent());
        }
        int holders = 0;
        for (Future<Boolean> each : together(eight)) {
            holders += each.get() ? 1 : 0;
        }
        assertThat(holders).isEqualTo(1);
    }

    // blobs

    @Test
    void aBlobIsFoundByItsDigestAndKeptOnce() throws Exception {
        byte[] content = "提取决定书".getBytes(StandardCharsets.UTF_8);
        String digest = store.blobs().put(content);
        assertThat(store.blobs().put(content)).isEqualTo(digest);
        assertThat(store.blobs().read(digest)).hasValue(content);
        assertThat(store.blobs().read("0".repeat(64))).isEmpty();
        assertThat(store.blobs().read("../../etc/passwd")).isEmpty();
        try (var files = Files.walk(directory.resolve("blobs")).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anAlteredBlobIsNotReadAsWhole() throws Exception {
        String digest = store.blobs().put(new byte[] {1, 2, 3});
        try (var files = Files.walk(directory.resolve("blobs")).filter(Files::isRegularFile)) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {1, 2, 4});
        }
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> store.blobs().read(digest))
                .satisfies(e -> assertThat(e.code()).isEqualTo("store.blob-damaged"));
    }

    @Test
    void blobsAndLeasesHaveNoPlaceInATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.run(handle -> store.blobs().put(new byte[1])));
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.run(handle -> store.leases().acquire("x", Duration.ofSeconds(9))));
    }

    // helpers of all tests

    void insertOne(String id) {
        orders.run(handle -> insert(handle, id));
    }

    static void insert(Handle handle, String id) {
        handle.execute("insert into orders_note (id, filed_at) values (?, 0)", id);
    }

    static void touch(Handle handle, String id) {
        handle.execute("update orders_note set filed_at = filed_at + 1 where id = ?", id);
    }

    static long count(Handle handle) {
        return handle.select("select count(*) from orders_note")
                .mapTo(Long.class)
                .one();
    }

    long rows() {
        return orders.<Long>read(StoreContract::count);
    }

    static <T> List<Future<T>> together(List<Callable<T>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            return threads.invokeAll(tasks, 60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }
}
