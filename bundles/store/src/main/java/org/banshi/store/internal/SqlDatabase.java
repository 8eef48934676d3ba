// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banshi.store.Database;
import org.banshi.store.Dialect;
import org.banshi.store.Transactions;

/** Opens rooms, one after another. */
final class SqlDatabase implements Database {
    private static final Pattern ROOM = Pattern.compile("[a-z][a-z0-9]{0,39}");

    private final Connections connections;
    private final ThreadTransactions transactions;
    private final RoomMigrations migrations;
    private final Optional<PendingRestore> restore;
    private final Set<String> opened = new HashSet<>();

    /** @param restore what to fill new rooms with */
    SqlDatabase(Connections connections, ThreadTransactions transactions, Optional<PendingRestore> restore) {
        this.restore = restore;
        this.connections = connections;
        this.transactions = transactions;
        migrations = new RoomMigrations(connections.writing(), connections.dialect());
    }

    @Override
    public synchronized Transactions room(String room, Class<?> owner) {
        if (!ROOM.matcher(room).matches()) {
            throw new IllegalArgumentException("room '%s': lower case letters and digits expected".formatted(room));
        }
        if (!opened.contains(room)) {
            restore.ifPresent(pending -> pending.open(room, owner, migrations));
            migrations.migrate(room, owner, Optional.empty());
            opened.add(room);
        }
        return transactions;
    }

    @Override
    public Dialect dialect() {
        return connections.dialect();
    }

    @Override
    public long commits() {
        return transactions.commits();
    }
}
