// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.List;
import java.util.Map;
import org.banshi.spi.LocalText;

/**
 * The decision table as the explanation needs it.
 *
 * @param inputs words of the rule inputs, by name; those without any are left out
 */
record RuleTable(List<Column> columns, List<Row> rows, Map<String, LocalText> inputs) {
    RuleTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        inputs = Map.copyOf(inputs);
    }
}
