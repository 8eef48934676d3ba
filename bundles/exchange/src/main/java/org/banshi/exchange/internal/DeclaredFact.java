// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A fact a service's file promises. */
record DeclaredFact(String name, Type type, boolean optional) {
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_PARTS = 5_000;

    /** Types as the files name them, in lower case. */
    enum Type {
        TEXT(String.class),
        BOOLEAN(Boolean.class),
        NUMBER(BigDecimal.class),
        DATE(LocalDate.class),
        LIST(List.class),
        MAP(Map.class);

        private final Class<?> javaType;

        Type(Class<?> javaType) {
            this.javaType = javaType;
        }
    }

    /** True if the value is of the type, and not of a size no register answers with. */
    boolean fits(Object value) {
        return type.javaType.isInstance(value) && parts(value) <= MOST_PARTS;
    }

    private static long parts(Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST_TEXT ? 1 : MOST_PARTS + 1L;
        }
        Collection<?> inside =
                value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
        return 1 + inside.stream().mapToLong(DeclaredFact::parts).sum();
    }
}
