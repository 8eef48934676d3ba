// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/**
 * One thing wrong in a plugin's files.
 *
 * @param file path inside the plugin, such as {@code BANSHI-INF/items/rent/item.yaml}
 * @param line counted from 1; 0 where the fault has no line (a missing file)
 * @param message English: what is wrong and what was expected
 */
public record Fault(String file, int line, String message) {
    public Fault {
        if (line < 0) {
            throw new IllegalArgumentException("fault line %d, expected 0 or more".formatted(line));
        }
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
