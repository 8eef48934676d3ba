// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.embedded;

import java.util.List;
import org.banshi.store.Backups;
import org.banshi.store.Blobs;
import org.banshi.store.Counters;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Leases;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxHandler;
import org.banshi.store.OutboxStatus;
import org.banshi.store.internal.OutboxWorkers;
import org.banshi.store.internal.StoreEngine;

/**
 * The store as one object, the same code as in the container. Events wait until {@link #drain} handles them, or are handled
 * in the background after {@link #serve}.
 */
public abstract sealed class EmbeddedStore implements AutoCloseable permits StoreOnDerby, StoreOnPostgres {
    private final StoreEngine engine;

    EmbeddedStore(StoreEngine engine) {
        this.engine = engine;
    }

    public Database database() {
        return engine.database();
    }

    public Outbox outbox() {
        return engine.outbox();
    }

    public OutboxStatus outboxStatus() {
        return engine.outboxStatus();
    }

    public Ids ids() {
        return engine.ids();
    }

    public Blobs blobs() {
        return engine.blobs();
    }

    public Backups backups() {
        return engine.backups();
    }

    public Counters counters() {
        return engine.counters();
    }

    public Leases leases() {
        return engine.leases();
    }

    /**
     * Handles what is pending for the topics of some handlers in the calling thread, also what handlers append meanwhile.
     * Failed events are tried again without a pause until they are parked.
     *
     * @return number of deliveries that succeeded
     */
    public int drain(OutboxHandler... handlers) {
        return engine.drain(List.of(handlers));
    }

    /** Handles events in the background, as in the container, until the returned object is closed. */
    public AutoCloseable serve(OutboxHandler... handlers) {
        OutboxWorkers workers = engine.serve();
        List.of(handlers).forEach(workers::add);
        return workers;
    }

    /** Stops the database; close what {@link #serve} returned before. */
    @Override
    public void close() {
        engine.close();
    }
}
