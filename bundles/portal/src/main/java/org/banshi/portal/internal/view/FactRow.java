// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** A fact with its source.
 *
 * @param kind of the line beside it: empty fetched, {@code self} said by the reader, {@code fail} failed or contested
 * @param contested what the reader says is wrong, empty if nothing
 * @param hint a remark under the value, may be empty
 * @param office who is asked to check it
 * @param changed it differs from what the reader checked
 */
public record FactRow(
        String key,
        String label,
        List<String> lines,
        String source,
        String when,
        String kind,
        boolean contestable,
        String contested,
        String hint,
        String office,
        boolean changed) {
    public FactRow {
        lines = List.copyOf(lines);
    }
}
