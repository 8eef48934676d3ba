// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Remembers with which scripts a room was up to date; before the store's own tables are there, it remembers nothing. */
final class Fingerprints {
    private final DataSource source;

    Fingerprints(DataSource source) {
        this.source = source;
    }

    /** Empty if nothing is remembered. */
    String find(String room) {
        try (Connection connection = source.getConnection()) {
            return isThere(connection) ? find(connection, room) : "";
        } catch (SQLException e) {
            throw new IllegalStateException("store_room cannot be read", e);
        }
    }

    void keep(String room, String fingerprint) {
        try (Connection connection = source.getConnection()) {
            if (isThere(connection)) {
                execute(connection, "delete from store_room where room = ?", room);
                execute(connection, "insert into store_room (room, fingerprint) values (?, ?)", room, fingerprint);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("store_room cannot be written", e);
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        for (String name : new String[] {"store_room", "STORE_ROOM"}) {
            try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
                if (found.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String find(Connection connection, String room) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select fingerprint from store_room where room = ?")) {
            statement.setString(1, room);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
