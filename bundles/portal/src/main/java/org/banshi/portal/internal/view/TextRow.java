// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** A label, its value in lines, and where it is changed; empty if nowhere. */
public record TextRow(String label, List<String> lines, String href) {
    public TextRow {
        lines = List.copyOf(lines);
    }

    public TextRow(String label, String line) {
        this(label, List.of(line), "");
    }
}
