// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.util.List;

/**
 * How a fact, or one part of a list's entries, is put in words.
 *
 * @param name of the part; empty for the fact itself
 * @param words message key under which codes and units are found
 * @param format {@code text money number plain date month code yes-no list}
 * @param parts of each entry of a list, in order
 */
record FactFormat(String name, String words, String format, String mask, List<FactFormat> parts) {
    FactFormat {
        parts = List.copyOf(parts);
    }
}
