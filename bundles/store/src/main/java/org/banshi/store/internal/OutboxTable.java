// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.store.Dialect;
import org.banshi.store.OutboxEvent;
import org.banshi.store.ParkedEvent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of the outbox. */
final class OutboxTable {
    static final int PAGE = 200;
    private static final int PROBLEM_LENGTH = 500;

    private final String node;
    /** Derby's readers wait for writers; looking for work must not. What is seen too early is read again before it is handled. */
    private final String unlocked;

    private final Dialect dialect;

    OutboxTable(String node, Dialect dialect) {
        this.node = node;
        this.dialect = dialect;
        unlocked = dialect == Dialect.DERBY ? " with ur" : "";
    }

    void append(Handle handle, String id, Lane lane, String payload, Instant now, Instant claimedUntil) {
        handle.execute(
                "insert into store_outbox (id, topic, event_key, payload, appended_at, attempts, due_at, owner, claimed_until)"
                        + " values (?, ?, ?, ?, ?, 0, ?, ?, ?)",
                id,
                lane.topic(),
                lane.key(),
                payload,
                now.toEpochMilli(),
                now.toEpochMilli(),
                node,
                claimedUntil.toEpochMilli());
    }

    boolean delete(Handle handle, String id) {
        return handle.execute("delete from store_outbox where id = ?", id) == 1;
    }

    /**
     * Keys of a topic whose oldest event is due and may be taken by this node, oldest first.
     *
     * @param horizon what counts as due; mostly now
     */
    List<String> due(Handle handle, String topic, Instant now, Instant horizon) {
        return handle.select(
                        "select o.event_key from store_outbox o where o.topic = ? and o.parked_at is null and o.due_at <= ?"
                                + " and (o.owner = ? or o.claimed_until <= ?)"
                                + " and not exists (select 1 from store_outbox e where e.topic = o.topic"
                                + " and e.event_key = o.event_key and e.seq < o.seq)"
                                + " order by o.seq fetch first " + PAGE + " rows only" + unlocked,
                        topic,
                        horizon.toEpochMilli(),
                        node,
                        now.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    Optional<Head> head(Handle handle, Lane lane) {
        return handle.select(
                        "select id, payload, attempts, due_at, parked_at, owner, claimed_until from store_outbox"
                                + " where topic = ? and event_key = ? order by seq fetch first 1 rows only",
                        lane.topic(),
                        lane.key())
                .map((row, context) -> {
                    OutboxEvent event = new OutboxEvent(
                            row.getString(1), lane.topic(), lane.key(), row.getString(2), row.getInt(3) + 1);
                    row.getLong(5);
                    boolean parked = !row.wasNull();
                    return new Head(
                            event,
                            Instant.ofEpochMilli(row.getLong(4)),
                            parked,
                            node.equals(row.getString(6)),
                            Instant.ofEpochMilli(row.getLong(7)));
                })
                .findOne();
    }

    /** Takes over an event whose claim has run out; false if another node was faster. */
    boolean claim(Handle handle, String id, Instant now, Instant until) {
        if (dialect == Dialect.POSTGRESQL
                && handle.select("select id from store_outbox where id = ? for update skip locked", id)
                        .mapTo(String.class)
                        .findOne()
                        .isEmpty()) {
            return false;
        }
        return handle.execute(
                        "update store_outbox set owner = ?, claimed_until = ? where id = ? and (owner = ? or claimed_until <= ?)",
                        node,
                        until.toEpochMilli(),
                        id,
                        node,
                        now.toEpochMilli())
                == 1;
    }

    void failed(Handle handle, OutboxEvent event, Instant due, @Nullable Instant parked, String problem) {
        handle.execute(
                "update store_outbox set attempts = ?, due_at = ?, parked_at = ?, problem = ? where id = ?",
                event.attempt(),
                due.toEpochMilli(),
                parked == null ? null : parked.toEpochMilli(),
                problem.substring(0, Math.min(problem.length(), PROBLEM_LENGTH)),
                event.id());
    }

    Optional<Lane> unpark(Handle handle, String id, Instant now) {
        int changed = handle.execute(
                "update store_outbox set attempts = 0, due_at = ?, parked_at = null where id = ? and parked_at is not null",
                now.toEpochMilli(),
                id);
        return changed == 0
                ? Optional.empty()
                : handle.select("select topic, event_key from store_outbox where id = ?", id)
                        .map((row, context) -> new Lane(row.getString(1), row.getString(2)))
                        .findOne();
    }

    List<ParkedEvent> parked(Handle handle) {
        return handle.select("select id, topic, event_key, attempts, appended_at, parked_at, problem from store_outbox"
                        + " where parked_at is not null order by seq fetch first 1000 rows only" + unlocked)
                .map((row, context) -> new ParkedEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getString(7)))
                .list();
    }

    long count(Handle handle) {
        return handle.select("select count(*) from store_outbox" + unlocked)
                .mapTo(Long.class)
                .one();
    }

    /**
     * The oldest event of a lane.
     *
     * @param mine claimed by this node, now or before its last stop
     */
    record Head(OutboxEvent event, Instant due, boolean parked, boolean mine, Instant claimedUntil) {}
}
