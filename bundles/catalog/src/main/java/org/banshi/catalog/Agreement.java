// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banshi.spi.LocalText;

/**
 * Something two sources must agree on: if all of {@code when} holds, all of {@code then} must hold too. Where it does not,
 * the facts named are contradictory and no machine decides.
 *
 * @param id for logs and explanations
 * @param words what is contradictory, for clerk and citizen
 */
public record Agreement(String id, List<FactTest> when, List<FactTest> then, LocalText words) {
    public Agreement {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /**
     * Whether the facts contradict each other. A fact that is missing contradicts nothing: that it is missing is another
     * matter.
     *
     * @param facts values by full key, such as {@code household.members}
     * @param applicant document number of the applicant
     */
    public boolean contradicted(Map<String, ?> facts, String applicant) {
        boolean known = Stream.concat(when.stream(), then.stream()).allMatch(test -> facts.get(test.fact()) != null);
        return known
                && when.stream().allMatch(test -> test.holds(facts, applicant))
                && !then.stream().allMatch(test -> test.holds(facts, applicant));
    }

    /** Names of the fact sets involved ({@link FactNeed#name}): all of them are contradictory together. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        Stream.concat(when.stream(), then.stream()).forEach(test -> names.add(test.name()));
        return names;
    }
}
