// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy to begin with, as {@code restore.from} asks: each room is brought to the migrations it had in the copy, filled, and
 * then brought up to date. What is done is marked in the same transaction, so a crash in between does no harm.
 */
final class PendingRestore {
    private static final Logger LOG = LoggerFactory.getLogger(PendingRestore.class);

    private final Path source;
    private final ThreadTransactions transactions;
    private final FileBlobs blobs;
    private final Clock clock;
    private @Nullable Importer importer;

    PendingRestore(Path source, ThreadTransactions transactions, FileBlobs blobs, Clock clock) {
        this.source = source;
        this.transactions = transactions;
        this.blobs = blobs;
        this.clock = clock;
    }

    void open(String room, Class<?> owner, RoomMigrations migrations) {
        if (room.equals("store")) {
            migrations.migrate(room, owner, Optional.empty());
        }
        if (isDone(room)) {
            return;
        }
        Importer copy = importer();
        Optional<String> version = Optional.ofNullable(copy.manifest().rooms().get(room));
        if (version.isPresent() && !room.equals("store")) {
            migrations.migrate(room, owner, version);
        }
        transactions.run(handle -> {
            if (version.isPresent()) {
                long rows = copy.rows(handle, table -> table.startsWith(room + "_"));
                LOG.info("{}: {} rows restored", room, rows);
            }
            handle.execute("insert into store_restored (room, restored_at) values (?, ?)", room, clock.millis());
        });
    }

    private boolean isDone(String room) {
        return transactions.read(handle -> handle.select("select room from store_restored where room = ?", room)
                .mapTo(String.class)
                .findOne()
                .isPresent());
    }

    private Importer importer() {
        Importer opened = importer;
        if (opened == null) {
            opened = new Importer(source);
            opened.blobs(blobs);
            importer = opened;
        }
        return opened;
    }
}
