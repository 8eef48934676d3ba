// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Puts the rows and blobs of a copy where nothing is yet. */
final class Importer {
    private final Path source;
    private final Manifest manifest;

    Importer(Path source) {
        this.source = source;
        try {
            manifest = Manifest.read(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Each is checked against its digest on the way. */
    void blobs(FileBlobs blobs) {
        try {
            for (String digest : manifest.blobs()) {
                Path file = PortableBackups.blobFile(source, digest);
                if (!Files.exists(file) || !blobs.put(Files.readAllBytes(file)).equals(digest)) {
                    throw Manifest.refused("blob " + digest + " is missing or altered");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the tables that are wanted, in the transaction of the handle.
     *
     * @return number of rows
     */
    long rows(Handle handle, Predicate<String> wanted) {
        Connection connection = handle.getConnection();
        try {
            List<TableShape> here = TableShape.all(connection).stream()
                    .filter(table -> wanted.test(table.name()))
                    .toList();
            for (TableShape table : here) {
                requireEmpty(connection, table);
            }
            Map<String, Manifest.Table> there = manifest.tables().stream()
                    .filter(table -> wanted.test(table.name()))
                    .collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
            long rows = 0;
            for (TableShape table : here) {
                Manifest.Table file = there.remove(table.name());
                if (file != null) {
                    rows += TableFile.read(connection, table, source.resolve(file.file()));
                }
            }
            if (!there.isEmpty()) {
                throw Manifest.refused("no such tables here: " + there.keySet());
            }
            if (wanted.test("store_outbox")) {
                // the nodes that had claimed them are not here
                handle.execute("update store_outbox set claimed_until = 0");
            }
            return rows;
        } catch (SQLException e) {
            throw Manifest.refused("the database refused rows, SQLSTATE " + e.getSQLState());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireEmpty(Connection connection, TableShape table) throws SQLException {
        if (!PortableBackups.isOfThisNode(table.name())) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from " + table.name())) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw Manifest.refused(table.name() + " is not empty; restore into an empty database, best by"
                            + " restore.from in etc/org.banshi.store.cfg of an installation never started");
                }
            }
        }
    }
}
