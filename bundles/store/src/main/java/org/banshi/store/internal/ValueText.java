// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of values rooms may keep in columns, each with a text form that both databases read and write. */
enum ValueText {
    NUMBER {
        @Override
        @Nullable
        String plain(ResultSet row, int column) throws SQLException {
            BigDecimal number = row.getBigDecimal(column);
            return number == null ? null : number.toPlainString();
        }

        @Override
        void bind(PreparedStatement statement, int position, String text) throws SQLException {
            statement.setBigDecimal(position, new BigDecimal(text));
        }
    },
    FLOATING {
        @Override
        @Nullable
        String plain(ResultSet row, int column) throws SQLException {
            double number = row.getDouble(column);
            return row.wasNull() ? null : Double.toString(number);
        }

        @Override
        void bind(PreparedStatement statement, int position, String text) throws SQLException {
            statement.setDouble(position, Double.parseDouble(text));
        }
    },
    TRUTH {
        @Override
        @Nullable
        String plain(ResultSet row, int column) throws SQLException {
            boolean truth = row.getBoolean(column);
            return row.wasNull() ? null : Boolean.toString(truth);
        }

        @Override
        void bind(PreparedStatement statement, int position, String text) throws SQLException {
            statement.setBoolean(position, Boolean.parseBoolean(text));
        }
    },
    TEXT {
        @Override
        @Nullable
        String plain(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void bind(PreparedStatement statement, int position, String text) throws SQLException {
            statement.setString(position, text);
        }
    },
    BYTES {
        @Override
        @Nullable
        String plain(ResultSet row, int column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        void bind(PreparedStatement statement, int position, String text) throws SQLException {
            statement.setBytes(position, Base64.getDecoder().decode(text));
        }
    },
    DATE {
        @Override
        @Nullable
        String plain(ResultSet row, int column) throws SQLException {
            Date date = row.getDate(column);
            return date == null ? null : date.toString();
        }

        @Override
        void bind(PreparedStatement statement, int position, String text) throws SQLException {
            statement.setDate(position, Date.valueOf(text));
        }
    },
    TIMESTAMP {
        @Override
        @Nullable
        String plain(ResultSet row, int column) throws SQLException {
            Timestamp time = row.getTimestamp(column);
            return time == null ? null : time.toString();
        }

        @Override
        void bind(PreparedStatement statement, int position, String text) throws SQLException {
            statement.setTimestamp(position, Timestamp.valueOf(text));
        }
    };

    private static final String NULL = "\\N";
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** The text of a value. */
    abstract @Nullable String plain(ResultSet row, int column) throws SQLException;

    /** Binds a value from its text. */
    abstract void bind(PreparedStatement statement, int position, String text) throws SQLException;

    static ValueText of(int type, String table) {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC -> NUMBER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOATING;
            case Types.BIT, Types.BOOLEAN -> TRUTH;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP -> TIMESTAMP;
            default ->
                throw new IllegalStateException(
                        "table %s has a column of JDBC type %d, which backups do not know".formatted(table, type));
        };
    }

    /** A cell of a line: no tab or line break in it. */
    String cell(ResultSet row, int column) throws SQLException {
        // asked once: Derby gives a large value a single time
        String plain = plain(row, column);
        return plain == null
                ? NULL
                : plain.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** Binds the value of a cell. */
    void bindCell(PreparedStatement statement, int position, String cell) throws SQLException {
        if (cell.equals(NULL)) {
            statement.setNull(position, statement.getParameterMetaData().getParameterType(position));
        } else {
            bind(statement, position, unescape(cell));
        }
    }

    private static String unescape(String cell) {
        return cell.indexOf('\\') < 0
                ? cell
                : ESCAPED.matcher(cell).replaceAll(escaped -> switch (escaped.group(1)) {
                    case "t" -> "\t";
                    case "n" -> "\n";
                    case "r" -> "\r";
                    default -> Matcher.quoteReplacement(escaped.group(1));
                });
    }
}
