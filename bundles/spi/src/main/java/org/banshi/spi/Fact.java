// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing a source states.
 *
 * @param name as the service's file declares it, such as {@code balance}
 * @param value a String, Boolean, BigDecimal, LocalDate, or a List or Map of these; copied, never null
 */
public record Fact(String name, Object value) {
    public Fact {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("fact name '%s', expected a lower camel-case word".formatted(name));
        }
        value = copy(name, value);
    }

    private static Object copy(String name, Object value) {
        if (value instanceof String
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof LocalDate) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(part -> copy(name, part)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(java.util.stream.Collectors.collectingAndThen(
                            java.util.stream.Collectors.toMap(
                                    entry -> (String) entry.getKey(),
                                    entry -> copy(name, entry.getValue()),
                                    (first, second) -> first,
                                    java.util.TreeMap::new),
                            java.util.Collections::unmodifiableMap));
        }
        throw new IllegalArgumentException("fact %s: a %s, expected text, yes/no, number, date, list or map"
                .formatted(name, value.getClass().getSimpleName()));
    }
}
