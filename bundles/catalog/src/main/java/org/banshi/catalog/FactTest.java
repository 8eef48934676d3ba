// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One condition on one fact.
 *
 * @param fact full key, such as {@code marriage.status}
 * @param matches regular expression the whole value must match; empty string where {@code any} is used
 * @param any for a fact that is a list of entries: one entry's fields must match all of these expressions; {@code
 *     @applicant} stands for the applicant's document number
 */
public record FactTest(String fact, String matches, Map<String, String> any) {
    /** Stands for the applicant's document number in {@link #any}. */
    public static final String APPLICANT = "@applicant";

    public FactTest {
        any = Map.copyOf(any);
        if (matches.isEmpty() == any.isEmpty()) {
            throw new IllegalArgumentException("test of %s needs either 'matches' or 'any'".formatted(fact));
        }
    }

    /** The fact set it belongs to, {@code marriage} of {@code marriage.status}. */
    public String name() {
        return fact.substring(0, fact.indexOf('.'));
    }

    /**
     * @param facts values by full key
     * @param applicant document number of the applicant
     * @return false if the fact is not there
     */
    public boolean holds(Map<String, ?> facts, String applicant) {
        Object value = facts.get(fact);
        if (any.isEmpty()) {
            return value != null && value.toString().matches(matches);
        }
        return value instanceof List<?> entries
                && entries.stream().anyMatch(entry -> entry instanceof Map<?, ?> fields && matches(fields, applicant));
    }

    private boolean matches(Map<?, ?> fields, String applicant) {
        return any.entrySet().stream().allMatch(wanted -> Objects.toString(fields.get(wanted.getKey()), "")
                .matches(wanted.getValue().equals(APPLICANT) ? Pattern.quote(applicant) : wanted.getValue()));
    }
}
