// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.banshi.store.Ids;

/**
 * The anchor: the three rows no durable submit can do without (case, its first event, the order to go on), by JDBC alone, into
 * the product's own tables with their indexes, on a pool set up as the product's.
 */
final class RawRows implements AutoCloseable {
    /** As in the product's store. */
    private static final int CONNECTIONS = 8;

    private static final String CASE = "insert into workflow_case (id, number, person_id, slug, digest, agency, state,"
            + " version, filed_at, due_on, clock, assignee, decision_id) values (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String EVENT =
            "insert into workflow_event (case_id, sequence, kind, happened_at, actor, content) values (?,?,?,?,?,?)";
    private static final String ORDER =
            "insert into store_outbox (id, topic, event_key, payload, appended_at, attempts, due_at, owner, claimed_until)"
                    + " values (?,?,?,?,?,?,?,?,?)";
    private static final String DIGEST = "d".repeat(64);
    private static final String LEDGER =
            "{\"budget\":\"3 working-days\",\"ledger\":[{\"kind\":\"START\",\"at\":1764000000000,"
                    + "\"days\":0,\"ground\":\"filed complete: accepted on receipt\",\"who\":\"machine\",\"document\":\"\"}]}";
    /** As long as a sealed first event. */
    private static final String CONTENT = "k1.aes." + "c".repeat(80);

    private final HikariDataSource pool;
    private final Ids ids;

    RawRows(DataSource source, Ids ids) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("raw");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool = new HikariDataSource(config);
        this.ids = ids;
    }

    String nextId() {
        return ids.next();
    }

    void write(String id) throws SQLException {
        long now = System.currentTimeMillis();
        try (Connection connection = pool.getConnection();
                PreparedStatement first = connection.prepareStatement(CASE);
                PreparedStatement second = connection.prepareStatement(EVENT);
                PreparedStatement third = connection.prepareStatement(ORDER)) {
            // as random as a case number: it decides which page of its index is written
            String number = "R" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 10_000_000_000_000L);
            insert(first, id, number, "p-1", "rent", DIGEST, "fund", "FILED", 1, now, "2026-11-27", LEDGER, "", "");
            insert(second, id, 1, "FILED", now, "p-1", CONTENT);
            insert(third, ids.next(), "raw.decide", id, "{}", now, 0, now, "node", now);
            connection.commit();
        }
    }

    private static void insert(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() {
        pool.close();
    }
}
