// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL with fsync on. */
class PostgresStoreTest extends StoreContract {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private String url = "";

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    EmbeddedStore openNew(Path directory) {
        String name = "banshi" + DATABASES.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        url = server.getJdbcUrl("postgres", name);
        return StoreOnPostgres.open(url, "", "", directory, clock);
    }

    @Override
    EmbeddedStore reopened() {
        store.close();
        store = StoreOnPostgres.open(url, "", "", directory, clock);
        return store;
    }
}
