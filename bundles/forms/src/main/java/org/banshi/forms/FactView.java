// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All facts of one draft or case.
 *
 * @param facts by key; a service name alone may stand as key, without a value, for what that source does not state: with status
 *     MISSING if it did not answer at all, else as asked when it answered; copied
 */
public record FactView(Map<String, FactValue> facts) {
    /** No facts at all. */
    public static final FactView EMPTY = new FactView(Map.of());

    public FactView {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** @return empty if nobody asked for it, or the source states nothing under that name */
    public Optional<FactValue> find(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** The value if some source states it, contested or stale ones included. */
    public Optional<Object> value(String key) {
        return find(key).map(FactValue::value);
    }
}
