// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.List;

/** The decision table as the explanation needs it. */
record RuleTable(List<Column> columns, List<Row> rows) {
    RuleTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
