// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** Starts Derby in this process and stops it without a trace; several databases may be open (in tests). */
final class DerbyEngine implements AutoCloseable {
    static final Duration LOCK_WAIT = Duration.ofSeconds(3);
    private static final int LARGEST_PAGE = 32 * 1024;

    private static int databases;

    private final EmbeddedDataSource source;

    private DerbyEngine(EmbeddedDataSource source) {
        this.source = source;
    }

    static DerbyEngine open(StoreSettings settings) {
        String database = settings.url().substring("jdbc:derby:".length()).replaceFirst(";.*", "");
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database);
        source.setCreateDatabase("create");
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
            source.setPassword(settings.password());
        }
        synchronized (DerbyEngine.class) {
            configure(settings.directory());
            databases++;
        }
        return new DerbyEngine(source);
    }

    /** Read by Derby once, when it boots. */
    private static void configure(Path directory) {
        if ("test".equals(System.getProperty("derby.system.durability"))) {
            throw new BanshiException(
                    "store.not-durable", Remedy.OPERATOR, "derby.system.durability=test loses commits; remove it");
        }
        // an eighth of the heap if every page were a large one; the cache counts pages, not bytes
        long pages = Runtime.getRuntime().maxMemory() / 8 / LARGEST_PAGE;
        System.setProperty("derby.storage.pageCacheSize", Long.toString(Math.min(Math.max(pages, 1_000), 20_000)));
        System.setProperty("derby.language.statementCacheSize", "1000");
        System.setProperty("derby.locks.waitTimeout", Long.toString(LOCK_WAIT.toSeconds()));
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty(
                "derby.stream.error.file", directory.resolve("derby.log").toString());
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        synchronized (DerbyEngine.class) {
            shutDown(source);
            databases--;
            if (databases == 0) {
                expectShutdown(() -> DriverManager.getConnection("jdbc:derby:;shutdown=true;deregister=true")
                        .close());
            }
        }
    }

    /** Stops one database, so that its files are whole and another process may open it. */
    static void shutDown(EmbeddedDataSource source) {
        source.setCreateDatabase(null);
        source.setShutdownDatabase("shutdown");
        expectShutdown(() -> source.getConnection().close());
    }

    private static void expectShutdown(Statement statement) {
        try {
            statement.run();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState()) && !"XJ015".equals(e.getSQLState())) {
                throw new IllegalStateException("Derby did not stop", e);
            }
        }
    }

    private interface Statement {
        void run() throws SQLException;
    }
}
