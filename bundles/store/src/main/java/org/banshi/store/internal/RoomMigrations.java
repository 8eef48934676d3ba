// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.banshi.store.Dialect;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the scripts of a room, by Flyway with a history table for each room. */
final class RoomMigrations {
    private static final Logger LOG = LoggerFactory.getLogger(RoomMigrations.class);

    private final DataSource source;
    private final Fingerprints fingerprints;
    private final Map<String, String> placeholders;

    RoomMigrations(DataSource source, Dialect dialect) {
        this.source = source;
        fingerprints = new Fingerprints(source);
        placeholders = dialect == Dialect.DERBY
                ? Map.of("clob", "CLOB", "blob", "BLOB", "timestamp", "TIMESTAMP")
                : Map.of("clob", "TEXT", "blob", "BYTEA", "timestamp", "TIMESTAMP");
    }

    /**
     * Brings a room up to date. When its scripts are those that ran at the last start, Flyway is not even loaded: with all
     * rooms it would take seconds.
     *
     * @param upTo version to stop at; empty: the newest
     */
    void migrate(String room, Class<?> owner, Optional<String> upTo) {
        RoomScripts scripts = RoomScripts.of(room, owner);
        if (scripts.isEmpty()) {
            throw new BanshiException(
                    "store.no-migrations", Remedy.OPERATOR, "no script db/%s/V*.sql in the bundle".formatted(room));
        }
        if (upTo.isPresent() || !scripts.fingerprint().equals(fingerprints.find(room))) {
            run(room, owner, upTo);
            if (upTo.isEmpty()) {
                fingerprints.keep(room, scripts.fingerprint());
            }
        }
    }

    private void run(String room, Class<?> owner, Optional<String> upTo) {
        // Flyway looks with the class loader it is given: the default one sees no script of the room in OSGi, and says
        // "done"
        FluentConfiguration configuration = Flyway.configure(owner.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/" + room)
                .table(historyOf(room))
                .placeholders(placeholders)
                // other rooms' tables are there already, a baseline below every version makes that no error
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .validateMigrationNaming(true);
        upTo.ifPresent(configuration::target);
        try {
            int applied = configuration.load().migrate().migrationsExecuted;
            LOG.info("{}: {} migrations applied", room, applied);
        } catch (FlywayException e) {
            throw new BanshiException(
                    "store.migration-failed", Remedy.OPERATOR, "room %s: see the cause".formatted(room), e);
        }
    }

    static String historyOf(String room) {
        return room + "_migration";
    }
}
