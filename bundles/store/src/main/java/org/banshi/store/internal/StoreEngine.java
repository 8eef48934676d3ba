// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banshi.store.Backups;
import org.banshi.store.Blobs;
import org.banshi.store.Counters;
import org.banshi.store.Database;
import org.banshi.store.Dialect;
import org.banshi.store.Ids;
import org.banshi.store.Leases;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxHandler;
import org.banshi.store.OutboxStatus;

/** Everything in this room, put together; with a container or without. */
public final class StoreEngine implements AutoCloseable {
    private final Connections connections;
    private final StoreSettings settings;
    private final SqlDatabase database;
    private final SqlOutbox outbox;
    private final Ids ids;
    private final FileBlobs blobs;
    private final Backups backups;
    private final Counters counters;
    private final SqlLeases leases;

    private StoreEngine(Connections connections, StoreSettings settings, Clock clock) {
        this.connections = connections;
        this.settings = settings;
        ThreadTransactions transactions = new ThreadTransactions(connections);
        blobs = new FileBlobs(settings.blobs(), transactions);
        backups = new PortableBackups(connections, transactions, blobs, clock, settings.notInBackups());
        database = new SqlDatabase(
                connections,
                transactions,
                settings.restoreFrom().map(copy -> new PendingRestore(copy, transactions, blobs, clock)));
        database.room("store", StoreEngine.class);
        ids = new MonotonicIds(clock);
        String node = NodeName.of(settings.directory(), ids);
        outbox = new SqlOutbox(transactions, node, connections.dialect(), ids, clock, settings);
        counters = new SqlCounters(transactions);
        leases = new SqlLeases(transactions, ids, clock);
        if (connections.dialect() == Dialect.DERBY) {
            leases.forgetAll();
        }
    }

    /** Opens with the defaults, for {@code org.banshi.store.embedded}. */
    public static StoreEngine open(String url, String user, String password, Path directory, Clock clock) {
        return open(StoreSettings.of(url, user, password, directory), clock);
    }

    /** As {@link #open(String, String, String, Path, Clock)}, an empty database beginning with what is in a copy. */
    public static StoreEngine openRestoring(
            String url, String user, String password, Path directory, Clock clock, Path copy) {
        return open(StoreSettings.of(url, user, password, directory).restoring(copy), clock);
    }

    static StoreEngine open(StoreSettings settings, Clock clock) {
        Connections connections = Connections.open(settings);
        try {
            return new StoreEngine(connections, settings, clock);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** Starts handling events in the background, until closed. */
    public OutboxWorkers serve() {
        return new OutboxWorkers(outbox, settings.outboxThreads(), settings.poll());
    }

    /**
     * Handles what is pending for some topics in the calling thread, pauses ignored, until it is done or parked.
     *
     * @return number of deliveries that succeeded
     */
    public int drain(List<OutboxHandler> handlers) {
        Map<String, OutboxHandler> byTopic =
                handlers.stream().collect(Collectors.toMap(OutboxHandler::topic, Function.identity()));
        return outbox.drain(byTopic);
    }

    public Database database() {
        return database;
    }

    public Outbox outbox() {
        return outbox;
    }

    public OutboxStatus outboxStatus() {
        return outbox;
    }

    public Ids ids() {
        return ids;
    }

    public Blobs blobs() {
        return blobs;
    }

    public Backups backups() {
        return backups;
    }

    public Counters counters() {
        return counters;
    }

    public Leases leases() {
        return leases;
    }

    @Override
    public void close() {
        connections.close();
    }
}
