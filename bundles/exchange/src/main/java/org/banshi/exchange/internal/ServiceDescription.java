// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;
import org.banshi.spi.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A data service as its file describes it.
 *
 * @param agency key of the agency that offers it
 * @param rights keys of the agencies that may ask; {@link #EVERYBODY} for all
 */
record ServiceDescription(
        String id,
        LocalText name,
        String agency,
        LocalText provider,
        String plugin,
        Set<String> rights,
        Duration timeout,
        Duration freshness,
        Map<String, DeclaredFact> facts) {
    static final String EVERYBODY = "all";
    /** Clocks of agencies differ a little from ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    ServiceDescription {
        rights = Set.copyOf(rights);
        facts = Map.copyOf(facts);
    }

    static Map<String, DeclaredFact> byName(List<DeclaredFact> facts) {
        return facts.stream()
                .collect(Collectors.toMap(DeclaredFact::name, Function.identity(), (first, again) -> first));
    }

    boolean maybeAskedBy(String agencyKey) {
        return rights.contains(EVERYBODY) || rights.contains(agencyKey) || agency.equals(agencyKey);
    }

    /**
     * What makes an answer unusable.
     *
     * @param answer whatever a plugin returned
     * @return English, without any value of the answer; empty if it is exactly what the file declares
     */
    Optional<String> flaw(@Nullable FactSet answer, Instant now) {
        if (answer == null) {
            return Optional.of("no answer at all");
        }
        if (!Objects.equals(answer.service(), id)) {
            return Optional.of("answer of another service");
        }
        // a plugin's record may hold null where it must not
        if (Objects.isNull(answer.stated()) || answer.stated().isAfter(now.plus(SKEW))) {
            return Optional.of("answer without a time, or of the future");
        }
        for (Fact fact : answer.facts()) {
            DeclaredFact declared = facts.get(fact.name());
            if (declared == null) {
                return Optional.of("fact '%s' is not declared".formatted(fact.name()));
            }
            if (!declared.fits(fact.value())) {
                return Optional.of("fact '%s' is not a usable %s".formatted(fact.name(), declared.type()));
            }
        }
        return facts.values().stream()
                .filter(declared ->
                        !declared.optional() && answer.value(declared.name()).isEmpty())
                .findFirst()
                .map(declared -> "fact '%s' is missing".formatted(declared.name()));
    }
}
