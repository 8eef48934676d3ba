// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a name in a table stands for, as far as it is known.
 *
 * @param what a part of it is, such as {@code question of form.schema.json}
 * @param parts by name; none if it has none, or nobody knows
 */
record Shape(String what, SortedMap<String, Shape> parts) {
    /** Something of which any part may be asked. */
    static final Shape ANY = new Shape("", Collections.emptySortedMap());

    Shape {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    static Shape of(String what, Collection<String> parts) {
        Map<String, Shape> any =
                parts.stream().collect(Collectors.toMap(name -> name, name -> ANY, (one, same) -> one));
        return new Shape(what, new TreeMap<>(any));
    }

    boolean isAny() {
        return parts.isEmpty();
    }
}
