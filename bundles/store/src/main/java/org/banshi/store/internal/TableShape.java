// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table as the database describes it; names in lower case, as rooms write them.
 *
 * @param key columns of the primary key, in order
 * @param parents tables its foreign keys point to
 */
record TableShape(String name, List<Column> columns, List<String> key, Set<String> parents) {
    private static final String HISTORY = "_migration";

    /** A column; {@code counted} if the database fills it by counting. */
    record Column(String name, ValueText text, boolean counted) {}

    /** All tables of rooms, parents before children; without the histories of migrations. */
    static List<TableShape> all(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        List<TableShape> found = new ArrayList<>();
        for (String table : tables(connection)) {
            if (!lower(table).endsWith(HISTORY)) {
                found.add(new TableShape(
                        lower(table),
                        columns(meta, connection.getSchema(), table),
                        key(meta, connection.getSchema(), table),
                        parents(meta, connection.getSchema(), table)));
            }
        }
        found.sort(Comparator.comparing(TableShape::name));
        return parentsFirst(found);
    }

    /** Rooms that have migrations here, with the number of the newest. */
    static TreeMap<String, String> rooms(Connection connection) throws SQLException {
        TreeMap<String, String> rooms = new TreeMap<>();
        for (String table : tables(connection)) {
            if (lower(table).endsWith(HISTORY)) {
                rooms.put(table.substring(0, table.length() - HISTORY.length()), newest(connection, table));
            }
        }
        return rooms;
    }

    Optional<String> counted() {
        return columns.stream().filter(Column::counted).map(Column::name).findFirst();
    }

    private static String newest(Connection connection, String history) throws SQLException {
        String query = "select \"version\" from \"" + history
                + "\" where \"version\" is not null order by \"installed_rank\" desc fetch first 1 rows only";
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "0";
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<Column> columns(DatabaseMetaData meta, String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = meta.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                columns.add(new Column(
                        lower(rows.getString("COLUMN_NAME")),
                        ValueText.of(rows.getInt("DATA_TYPE"), table),
                        "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        return List.copyOf(columns);
    }

    private static List<String> key(DatabaseMetaData meta, String schema, String table) throws SQLException {
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = meta.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(key.values());
    }

    private static Set<String> parents(DatabaseMetaData meta, String schema, String table) throws SQLException {
        Set<String> parents = new HashSet<>();
        try (ResultSet rows = meta.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                parents.add(lower(rows.getString("PKTABLE_NAME")));
            }
        }
        parents.remove(lower(table));
        return Set.copyOf(parents);
    }

    private static List<TableShape> parentsFirst(List<TableShape> tables) {
        List<TableShape> left = new ArrayList<>(tables);
        List<TableShape> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!left.isEmpty()) {
            TableShape next = left.stream()
                    .filter(table -> placed.containsAll(table.parents()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables point at each other in a circle"));
            left.remove(next);
            ordered.add(next);
            placed.add(next.name());
        }
        return ordered;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
