// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one data service answered about one person.
 *
 * @param service id, such as {@code fund/account/v1}
 * @param stated when the source says this was so; not after the answer
 * @param facts as declared by the service's file, each name once
 */
public record FactSet(String service, Instant stated, List<Fact> facts) {
    public FactSet {
        facts = List.copyOf(facts);
        if (facts.stream().map(Fact::name).distinct().count() != facts.size()) {
            throw new IllegalArgumentException("answer of %s names a fact twice".formatted(service));
        }
    }

    /** @return empty if the source did not state it */
    public Optional<Object> value(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst();
    }
}
