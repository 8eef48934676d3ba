// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.banshi.store.Dialect;
import org.banshi.store.Ids;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxEvent;
import org.banshi.store.OutboxHandler;
import org.banshi.store.OutboxStatus;
import org.banshi.store.ParkedEvent;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox in one table. An event is appended already claimed by its node, so that handling it costs no commit but the
 * handler's own; other nodes take it over only when the claim has run out.
 */
final class SqlOutbox implements Outbox, OutboxStatus {
    private static final Logger LOG = LoggerFactory.getLogger(SqlOutbox.class);
    private static final int NAME_LENGTH = 100;
    private static final int PAYLOAD_LENGTH = 16_000;
    private static final Instant FAR = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final ThreadTransactions transactions;
    private final OutboxTable table;
    private final Dialect dialect;
    private final Ids ids;
    private final Clock clock;
    private final StoreSettings settings;
    private final Set<String> completed = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Lane> news = lane -> {};

    SqlOutbox(
            ThreadTransactions transactions,
            String node,
            Dialect dialect,
            Ids ids,
            Clock clock,
            StoreSettings settings) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        table = new OutboxTable(node, dialect);
    }

    /** @param listener told of a lane when something in it has become due */
    void listen(Consumer<Lane> listener) {
        news = listener;
    }

    @Override
    public void append(String topic, String key, String payload) {
        Handle handle = transactions.required("outbox append");
        if (topic.length() > NAME_LENGTH || key.length() > NAME_LENGTH || payload.length() > PAYLOAD_LENGTH) {
            throw new IllegalArgumentException(
                    "outbox: topic, key or payload of %d, %d, %d characters, allowed %d, %d, %d"
                            .formatted(
                                    topic.length(),
                                    key.length(),
                                    payload.length(),
                                    NAME_LENGTH,
                                    NAME_LENGTH,
                                    PAYLOAD_LENGTH));
        }
        Lane lane = new Lane(topic, key);
        Instant now = clock.instant();
        table.append(handle, ids.next(), lane, payload, now, now.plus(settings.claim()));
        transactions.afterCommit(() -> news.accept(lane));
    }

    @Override
    public boolean complete(OutboxEvent event) {
        Handle handle = transactions.required("outbox complete");
        boolean first = table.delete(handle, event.id());
        transactions.afterCommit(() -> completed.add(event.id()));
        return first;
    }

    @Override
    public List<ParkedEvent> parked() {
        return transactions.read(table::parked);
    }

    @Override
    public void retry(String id) {
        Lane lane = transactions
                .write(handle -> table.unpark(handle, id, clock.instant()))
                .orElseThrow(() -> new BanshiException(
                        "store.unknown-event", Remedy.OPERATOR, "no parked event " + id + "; see outbox:list"));
        news.accept(lane);
    }

    @Override
    public long pending() {
        return transactions.read(table::count);
    }

    List<Lane> due(String topic) {
        return due(topic, clock.instant());
    }

    private List<Lane> due(String topic, Instant horizon) {
        return transactions.read(handle -> table.due(handle, topic, clock.instant(), horizon)).stream()
                .map(key -> new Lane(topic, key))
                .toList();
    }

    /** What one step in a lane came to. */
    enum Step {
        /** Done; the next event may be there. */
        DONE,
        /** Failed, and noted when to try again or that it is parked. */
        FAILED,
        /** Nothing there, not due yet, parked, or claimed by another node. */
        IDLE
    }

    /** Handles the oldest event of a lane if it is due. The caller holds the lane: nobody else in this process works in it. */
    Step step(Lane lane, OutboxHandler handler) {
        return step(lane, handler, clock.instant());
    }

    private Step step(Lane lane, OutboxHandler handler, Instant horizon) {
        Optional<OutboxTable.Head> head =
                transactions.read(handle -> table.head(handle, lane)).filter(found -> takes(found, horizon));
        return head.isEmpty() ? Step.IDLE : deliver(handler, head.get().event());
    }

    /** Handles in the calling thread, pauses ignored, until nothing is left for these handlers but parked events. */
    int drain(Map<String, OutboxHandler> handlers) {
        int done = 0;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Map.Entry<String, OutboxHandler> each : handlers.entrySet()) {
                for (Lane lane : due(each.getKey(), FAR)) {
                    Step step = step(lane, each.getValue(), FAR);
                    moved |= step != Step.IDLE;
                    done += step == Step.DONE ? 1 : 0;
                }
            }
        }
        return done;
    }

    private boolean takes(OutboxTable.Head head, Instant horizon) {
        Instant now = clock.instant();
        if (head.parked() || head.due().isAfter(horizon)) {
            return false;
        }
        // only one process can have a Derby database, so there what carries this node's name needs no new claim
        if (head.mine() && (dialect == Dialect.DERBY || head.claimedUntil().isAfter(now))) {
            return true;
        }
        if (!head.mine() && head.claimedUntil().isAfter(now)) {
            return false;
        }
        return transactions.write(handle -> table.claim(handle, head.event().id(), now, now.plus(settings.claim())));
    }

    private Step deliver(OutboxHandler handler, OutboxEvent event) {
        try {
            handler.handle(event);
            if (!completed.remove(event.id())) {
                transactions.run(handle -> table.delete(handle, event.id()));
            }
            return Step.DONE;
        } catch (RuntimeException | Error e) {
            completed.remove(event.id());
            if (Thread.currentThread().isInterrupted()) {
                return Step.IDLE;
            }
            fail(event, e);
            return Step.FAILED;
        }
    }

    private void fail(OutboxEvent event, Throwable failure) {
        Instant now = clock.instant();
        boolean parks = event.attempt() >= settings.attempts();
        if (parks) {
            LOG.error(
                    "event {} of {} is parked after {} attempts", event.id(), event.topic(), event.attempt(), failure);
        } else {
            LOG.warn("event {} of {} failed, attempt {}", event.id(), event.topic(), event.attempt(), failure);
        }
        transactions.run(handle ->
                table.failed(handle, event, now.plus(pause(event.attempt())), parks ? now : null, problemOf(failure)));
    }

    Duration pause(int attempt) {
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Class and code, not the message: that may name a person. */
    private static String problemOf(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof BanshiException known ? name + " " + known.code() : name;
    }
}
