// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.banshi.store.embedded.StoreOnPostgres;

/** One real PostgreSQL for all tests of this process, with fsync on; each test gets a database. Other rooms test on it too. */
public final class PostgresServer {
    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the address of a new, empty database */
    static synchronized String newDatabase() {
        String name = "banshi" + ++databases;
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** A store on a new, empty database. */
    public static StoreOnPostgres store(Path directory, Clock clock) {
        return open(newDatabase(), directory, clock);
    }

    static StoreOnPostgres open(String url, Path directory, Clock clock) {
        return StoreOnPostgres.open(url, "", "", directory, clock);
    }
}
