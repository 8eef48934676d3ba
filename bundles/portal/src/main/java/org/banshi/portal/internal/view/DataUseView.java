// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** Who used the reader's data. */
public record DataUseView(List<Row> rows, String next) {
    public DataUseView {
        rows = List.copyOf(rows);
    }

    /** One use; {@code href} is empty if the case is not the reader's to see. */
    public record Row(String when, String what, String from, String why, String href, String link, String outcome) {}
}
