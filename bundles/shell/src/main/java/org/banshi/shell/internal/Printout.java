// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows for a person, as a table, or for a program, as JSON ({@code --json}): the same rows, the same names. */
final class Printout {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Printout(String... columns) {
        this.columns = List.of(columns);
    }

    Printout row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("row of %d in a table of %d".formatted(values.length, columns.size()));
        }
        rows.add(Arrays.stream(values).map(String::valueOf).toList());
        return this;
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            ArrayNode list = JSON.createArrayNode();
            for (List<String> row : rows) {
                ObjectNode node = list.addObject();
                for (int i = 0; i < columns.size(); i++) {
                    node.put(columns.get(i), row.get(i));
                }
            }
            out.println(list);
            return;
        }
        if (rows.isEmpty()) {
            out.println("nothing to show");
            return;
        }
        line(out, columns);
        rows.forEach(row -> line(out, row));
    }

    private void line(PrintStream out, List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append("  ");
            }
            text.append(cells.get(i));
            if (i < cells.size() - 1) {
                text.append(" ".repeat(Math.max(0, width(i) - columns(cells.get(i)))));
            }
        }
        out.println(text);
    }

    private int width(int column) {
        int widest = columns(columns.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, columns(row.get(column)));
        }
        return widest;
    }

    /** A Chinese character takes two columns of a terminal. */
    private static int columns(String text) {
        return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
