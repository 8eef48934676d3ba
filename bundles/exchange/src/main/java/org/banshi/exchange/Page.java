// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A part of a longer list.
 *
 * @param items copied
 * @param next hand this in to get the next page; empty on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
