// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banshi.store.Ids;
import org.banshi.store.Lease;
import org.banshi.store.Leases;
import org.jdbi.v3.core.Handle;

/** A row a lease, taken by an update that only succeeds when it is free. */
final class SqlLeases implements Leases {
    private static final String DUPLICATE = "23505";
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final ThreadTransactions transactions;
    private final Ids ids;
    private final Clock clock;

    SqlLeases(ThreadTransactions transactions, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Lease> acquire(String name, Duration ttl) {
        transactions.refuseInside("lease");
        if (ttl.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("lease of %s, expected at least one second".formatted(ttl));
        }
        String holder = ids.next();
        Instant until = clock.instant().plus(ttl);
        boolean taken = transactions.write(handle -> take(handle, name, holder, until));
        return taken ? Optional.of(new Held(name, holder, ttl, until)) : Optional.empty();
    }

    private boolean take(Handle handle, String name, String holder, Instant until) {
        int free = handle.execute(
                "update store_lease set holder = ?, held_until = ? where name = ? and held_until <= ?",
                holder,
                until.toEpochMilli(),
                name,
                clock.millis());
        if (free == 1) {
            return true;
        }
        boolean known = handle.select("select name from store_lease where name = ?", name)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        return !known && transactions.tolerate(handle, DUPLICATE, () -> insert(handle, name, holder, until));
    }

    private static void insert(Handle handle, String name, String holder, Instant until) {
        handle.execute(
                "insert into store_lease (name, holder, held_until) values (?, ?, ?)",
                name,
                holder,
                until.toEpochMilli());
    }

    /** No lease outlives the process on Derby: nobody else can have had the database. */
    void forgetAll() {
        transactions.run(handle -> handle.execute("delete from store_lease"));
    }

    private final class Held implements Lease {
        private final String name;
        private final String holder;
        private final Duration ttl;
        private volatile Instant until;

        Held(String name, String holder, Duration ttl, Instant until) {
            this.name = name;
            this.holder = holder;
            this.ttl = ttl;
            this.until = until;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Instant until() {
            return until;
        }

        @Override
        public boolean renew() {
            Instant later = clock.instant().plus(ttl);
            int held = transactions.write(handle -> handle.execute(
                    "update store_lease set held_until = ? where name = ? and holder = ?",
                    later.toEpochMilli(),
                    name,
                    holder));
            if (held == 1) {
                until = later;
            }
            return held == 1;
        }

        @Override
        public void close() {
            transactions.run(
                    handle -> handle.execute("delete from store_lease where name = ? and holder = ?", name, holder));
        }
    }
}
