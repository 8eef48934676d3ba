// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.List;
import java.util.Map;
import org.banshi.spi.LocalText;

/**
 * One input of the table.
 *
 * @param name last word of its expression, such as {@code fullMonths}
 * @param path of the expression in the results, such as {@code [figures, fullMonths]}
 * @param codes words of its coded values, by code
 * @param sources names of the rule inputs it is worked out from
 * @param mayLack whether the table says what it means that there is no value: a cell of it names null
 */
record Column(
        String name,
        List<String> path,
        LocalText label,
        Map<String, LocalText> codes,
        List<String> sources,
        boolean mayLack) {
    static final LocalText NONE = new LocalText("没有", "None");
    private static final LocalText YES = new LocalText("是", "Yes");
    private static final LocalText NO = new LocalText("否", "No");

    Column {
        path = List.copyOf(path);
        codes = Map.copyOf(codes);
        sources = List.copyOf(sources);
    }

    /** The value in words: those of its code, else as they go without. */
    LocalText shown(String value) {
        return codes.getOrDefault(value, plain(value));
    }

    /** A value that has no words of its own. */
    static LocalText plain(String value) {
        return switch (value) {
            case "true" -> YES;
            case "false" -> NO;
            default -> value.isBlank() ? NONE : new LocalText(value, value);
        };
    }
}
