// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.banshi.spi.BanshiException;
import org.banshi.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the outbox on either database. */
abstract class OutboxContract {
    private static final String TOPIC = "orders.filed";

    @TempDir
    Path directory;

    EmbeddedStore store;
    Transactions orders;

    abstract EmbeddedStore openNew(Path directory, Clock clock);

    abstract EmbeddedStore reopened();

    @BeforeEach
    void open() {
        store = openNew(directory, Clock.systemUTC());
        orders = store.database().room("orders", OutboxContract.class);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void appendingAndCompletingNeedATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> store.outbox().append(TOPIC, "k", "{}"));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.outbox().complete(new OutboxEvent("x", TOPIC, "k", "{}", 1)));
    }

    @Test
    void whatRolledBackIsNeverDelivered() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> orders.run(handle -> {
                    store.outbox().append(TOPIC, "k", "{}");
                    throw new UnsupportedOperationException();
                }));
        assertThat(store.drain(handler(event -> {}))).isZero();
    }

    @Test
    void eventsOfAKeyKeepTheirOrder() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            append("a", "a" + i);
            append("b", "b" + i);
        }
        assertThat(store.drain(handler(event -> seen.add(event.payload())))).isEqualTo(10);
        assertThat(seen).filteredOn(payload -> payload.startsWith("a")).containsExactly("a0", "a1", "a2", "a3", "a4");
        assertThat(seen).filteredOn(payload -> payload.startsWith("b")).containsExactly("b0", "b1", "b2", "b3", "b4");
        assertThat(store.outboxStatus().pending()).isZero();
    }

    @Test
    void aHandledEventCostsOneCommit() {
        append("k", "{}");
        long before = store.database().commits();
        store.drain(handler(event -> orders.run(handle -> {
            handle.execute("insert into orders_note (id) values (?)", event.id());
            assertThat(store.outbox().complete(event)).isTrue();
        })));
        assertThat(store.database().commits() - before).isEqualTo(1);
        assertThat(store.outboxStatus().pending()).isZero();
    }

    @Test
    void aHandlerThatFailsAfterItsCommitHasDoneItsWorkOnce() {
        append("k", "{}");
        List<Boolean> firsts = new ArrayList<>();
        store.drain(handler(event -> {
            orders.run(handle -> firsts.add(store.outbox().complete(event)));
            throw new UnsupportedOperationException("after the commit");
        }));
        assertThat(firsts).containsExactly(true);
        assertThat(store.outboxStatus().pending()).isZero();
    }

    @Test
    void anEventCompletesOnce() {
        append("k", "{}");
        List<OutboxEvent> seen = new ArrayList<>();
        store.drain(handler(seen::add));
        assertThat(orders.<Boolean>write(handle -> store.outbox().complete(seen.get(0))))
                .isFalse();
    }

    @Test
    void whatFailsTooOftenIsParkedHoldsItsKeyAndCanBeRetried() {
        append("k", "first");
        append("k", "second");
        append("other", "third");
        List<String> seen = new ArrayList<>();
        OutboxHandler failing = handler(event -> {
            if (event.payload().equals("first")) {
                throw new UnsupportedOperationException("王芳's account is closed");
            }
            seen.add(event.payload());
        });
        assertThat(store.drain(failing)).isEqualTo(1);
        assertThat(seen).containsExactly("third");
        ParkedEvent parked = store.outboxStatus().parked().get(0);
        assertThat(parked.attempts()).isEqualTo(10);
        assertThat(parked.problem()).contains("UnsupportedOperation").doesNotContain("王芳");
        store.outboxStatus().retry(parked.id());
        assertThat(store.drain(handler(event -> seen.add(event.payload())))).isEqualTo(2);
        assertThat(seen).containsExactly("third", "first", "second");
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> store.outboxStatus().retry(parked.id()))
                .satisfies(e -> assertThat(e.code()).isEqualTo("store.unknown-event"));
    }

    @Test
    void aKickDeliversAtOnceAndAFailureComesAgain() throws Exception {
        Semaphore delivered = new Semaphore(0);
        List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());
        OutboxHandler failsOnce = handler(event -> {
            attempts.add(event.attempt());
            delivered.release();
            if (event.attempt() == 1) {
                throw new UnsupportedOperationException();
            }
        });
        try (AutoCloseable workers = store.serve(failsOnce)) {
            assertThat(workers).isNotNull();
            append("k", "{}");
            assertThat(delivered.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(attempts).containsExactly(1, 2);
        assertThat(store.outboxStatus().pending()).isZero();
    }

    @Test
    void eventsWaitForAHandlerAcrossARestart() throws Exception {
        append("k", "waiting");
        EmbeddedStore again = reopened();
        CountDownLatch delivered = new CountDownLatch(1);
        try (AutoCloseable workers = again.serve(handler(event -> delivered.countDown()))) {
            assertThat(workers).isNotNull();
            assertThat(delivered.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void underEightWritersNothingIsLostDoubledOrOutOfOrder() throws Exception {
        int keys = 8;
        int each = 40;
        Map<String, List<String>> seen = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(keys * each);
        OutboxHandler handler = handler(event -> orders.run(handle -> {
            assertThat(store.outbox().complete(event)).isTrue();
            orders.afterCommit(() -> {
                seen.computeIfAbsent(event.key(), key -> Collections.synchronizedList(new ArrayList<>()))
                        .add(event.payload());
                all.countDown();
            });
        }));
        List<Callable<Boolean>> writers = IntStream.range(0, keys)
                .<Callable<Boolean>>mapToObj(key -> () -> {
                    for (int i = 0; i < each; i++) {
                        append("key" + key, Integer.toString(i));
                    }
                    return true;
                })
                .toList();
        try (AutoCloseable workers = store.serve(handler)) {
            assertThat(workers).isNotNull();
            for (Future<Boolean> writer : StoreContract.together(writers)) {
                assertThat(writer.get()).isTrue();
            }
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        }
        List<String> inOrder =
                IntStream.range(0, each).mapToObj(Integer::toString).toList();
        assertThat(seen).hasSize(keys).allSatisfy((key, payloads) -> assertThat(payloads)
                .isEqualTo(inOrder));
        assertThat(store.outboxStatus().pending()).isZero();
        assertThat(store.outboxStatus().parked()).isEmpty();
    }

    @Test
    void closingWaitsForARunningHandler() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        AutoCloseable workers = store.serve(handler(event -> {
            begun.countDown();
            try {
                assertThat(closing.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            orders.run(handle -> store.outbox().complete(event));
            done.add(event.id());
        }));
        append("k", "{}");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        Thread closer = new Thread(() -> {
            closing.countDown();
            try {
                workers.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        closer.start();
        closer.join(Duration.ofSeconds(20).toMillis());
        assertThat(done).hasSize(1);
        assertThat(store.outboxStatus().pending()).isZero();
    }

    private void append(String key, String payload) {
        orders.run(handle -> store.outbox().append(TOPIC, key, payload));
    }

    private static OutboxHandler handler(Consumer<OutboxEvent> work) {
        return new OutboxHandler() {
            @Override
            public String topic() {
                return TOPIC;
            }

            @Override
            public void handle(OutboxEvent event) {
                work.accept(event);
            }
        };
    }
}
