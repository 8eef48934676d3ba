// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.banshi.store.Dialect;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Two pools on one database: one for writing, one whose connections the database itself keeps from changing anything. So a
 * read never waits behind writers for a connection, and a write outside a transaction cannot slip through.
 */
final class Connections implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Dialect dialect;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Runnable stop;

    private Connections(Dialect dialect, DataSource writing, DataSource reading, int size, Runnable stop) {
        this.dialect = dialect;
        this.stop = stop;
        this.writing = pool("banshi-write", writing, size, false);
        this.reading = pool("banshi-read", reading, size, true);
    }

    static Connections open(StoreSettings settings) {
        if (settings.url().startsWith("jdbc:derby:")) {
            DerbyEngine derby = DerbyEngine.open(settings);
            return new Connections(Dialect.DERBY, derby.source(), derby.source(), settings.poolSize(), derby::close);
        }
        if (settings.url().startsWith("jdbc:postgresql:")) {
            return new Connections(
                    Dialect.POSTGRESQL,
                    postgres(settings),
                    postgres(settings),
                    settings.poolSize(),
                    Connections::forget);
        }
        throw new BanshiException(
                "store.unknown-database", Remedy.OPERATOR, "url must begin with jdbc:derby: or jdbc:postgresql:");
    }

    private static PGSimpleDataSource postgres(StoreSettings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(settings.url());
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
            source.setPassword(settings.password());
        }
        source.setApplicationName("banshi");
        source.setReadOnlyMode("always");
        // the detail of a duplicate key is its value, which may be a person's
        source.setLogServerErrorDetail(false);
        source.setTcpKeepAlive(true);
        String url = settings.url();
        if (!url.contains("options=")) {
            source.setOptions("-c lock_timeout=" + DerbyEngine.LOCK_WAIT.toMillis());
        }
        if (!url.contains("connectTimeout=")) {
            source.setConnectTimeout(5);
        }
        if (!url.contains("socketTimeout=")) {
            source.setSocketTimeout(60);
        }
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        // JDBI begins transactions itself: on a pool without auto-commit it would take one for open and never commit
        config.setAutoCommit(true);
        config.setReadOnly(readOnly);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(WAIT.toMillis());
        config.setInitializationFailTimeout(WAIT.toMillis());
        return new HikariDataSource(config);
    }

    Dialect dialect() {
        return dialect;
    }

    DataSource writing() {
        return writing;
    }

    DataSource reading() {
        return reading;
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
        stop.run();
    }

    /** The driver registers itself with the JDK, which would hold this bundle's class loader for ever. */
    private static void forget() {
        try {
            if (org.postgresql.Driver.isRegistered()
                    && !Connections.class.getClassLoader().equals(ClassLoader.getSystemClassLoader())) {
                org.postgresql.Driver.deregister();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
