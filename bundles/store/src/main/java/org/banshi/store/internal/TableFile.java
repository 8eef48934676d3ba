// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Rows of a table in a compressed file: the names of the columns in the first line, then a line a row; streamed. */
final class TableFile {
    private static final int BATCH = 500;

    private TableFile() {}

    /** What was written. */
    record Written(long rows, String sha256) {}

    static Written write(Connection connection, TableShape table, Path file) throws IOException, SQLException {
        MessageDigest digest = FileBlobs.sha256();
        String columns = names(table.columns());
        String query = "select " + columns + " from " + table.name()
                + (table.key().isEmpty() ? "" : " order by " + String.join(", ", table.key()));
        long rows = 0;
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest)),
                        StandardCharsets.UTF_8));
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(BATCH);
            out.write(columns + "\n");
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (int i = 0; i < table.columns().size(); i++) {
                        out.write(i == 0 ? "" : "\t");
                        out.write(table.columns().get(i).text().cell(row, i + 1));
                    }
                    out.write('\n');
                    rows++;
                }
            }
        }
        return new Written(rows, HexFormat.of().formatHex(digest.digest()));
    }

    static long read(Connection connection, TableShape table, Path file) throws IOException, SQLException {
        long rows = 0;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<TableShape.Column> columns = columns(table, String.valueOf(in.readLine()));
            String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            String insert = "insert into " + table.name() + " (" + names(columns) + ") values (" + marks + ")";
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String[] cells = line.split("\t", -1);
                    for (int i = 0; i < cells.length; i++) {
                        columns.get(i).text().bindCell(statement, i + 1, cells[i]);
                    }
                    statement.addBatch();
                    rows++;
                    if (rows % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
        }
        if (rows > 0) {
            countOn(connection, table);
        }
        return rows;
    }

    /** The database's own count goes on behind the rows read. */
    private static void countOn(Connection connection, TableShape table) throws SQLException {
        if (table.counted().isPresent()) {
            String column = table.counted().get();
            try (var statement = connection.createStatement()) {
                long last;
                try (ResultSet row = statement.executeQuery("select max(" + column + ") from " + table.name())) {
                    row.next();
                    last = row.getLong(1);
                }
                statement.execute(
                        "alter table " + table.name() + " alter column " + column + " restart with " + (last + 1));
            }
        }
    }

    static String sha256Of(Path file) throws IOException {
        MessageDigest digest = FileBlobs.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<TableShape.Column> columns(TableShape table, String header) {
        return List.of(header.split(", ", -1)).stream()
                .map(name -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(table.name() + " has no column " + name)))
                .toList();
    }

    private static String names(List<TableShape.Column> columns) {
        return columns.stream().map(TableShape.Column::name).collect(Collectors.joining(", "));
    }
}
