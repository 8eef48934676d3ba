// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.banshi.store.Dialect;

/**
 * A view of the whole database at one instant. PostgreSQL gives it to a transaction; Derby has none, but copies its files
 * while it works, so the copy is opened and read.
 */
final class Snapshot {
    private Snapshot() {}

    /** @param room an empty directory for what is needed meanwhile; gone afterwards */
    static <T> T of(Connections connections, Path room, Reader<T> reader) throws IOException, SQLException {
        return connections.dialect() == Dialect.DERBY
                ? ofCopy(connections, room, reader)
                : ofTransaction(connections, reader);
    }

    private static <T> T ofTransaction(Connections connections, Reader<T> reader) throws IOException, SQLException {
        try (Connection connection = connections.reading().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return reader.read(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private static <T> T ofCopy(Connections connections, Path room, Reader<T> reader) throws IOException, SQLException {
        Files.createDirectories(room);
        try {
            try (Connection connection = connections.writing().getConnection();
                    var copy = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
                copy.setString(1, room.toString());
                copy.execute();
            }
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName(onlyDirectoryIn(room).toString());
            try (Connection connection = source.getConnection()) {
                return reader.read(connection);
            } finally {
                DerbyEngine.shutDown(source);
            }
        } finally {
            delete(room);
        }
    }

    private static Path onlyDirectoryIn(Path room) throws IOException {
        try (Stream<Path> entries = Files.list(room)) {
            return entries.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static void delete(Path room) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(room)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }

    /** Reads from the snapshot. */
    interface Reader<T> {
        T read(Connection connection) throws IOException, SQLException;
    }
}
