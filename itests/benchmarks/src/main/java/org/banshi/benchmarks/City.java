// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.exchange.Answer;
import org.banshi.exchange.Ask;
import org.banshi.exchange.Consent;
import org.banshi.exchange.Consents;
import org.banshi.exchange.DataUse;
import org.banshi.exchange.Exchange;
import org.banshi.exchange.Page;
import org.banshi.exchange.ServiceStatus;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;
import org.banshi.spi.PersonRef;

/** Agencies that say of everyone: unmarried, no home, no loan, paid for 38 months; nobody needs a consent. */
final class City implements Exchange, Consents {
    private static final Map<String, Map<String, Object>> FACTS = Map.of(
            "police/id/v1", Map.of("match", true, "status", "1", "name", "林试安"),
            "police/household/v1", Map.of("children", BigDecimal.ZERO, "local", true),
            "civil-affairs/marriage/v1", Map.of("status", "10"),
            "real-estate/homes/v1", Map.of("count", BigDecimal.ZERO),
            "fund/account/v1",
                    Map.of(
                            "number",
                            "350299000001",
                            "state",
                            "01",
                            "balance",
                            new BigDecimal("52300.00"),
                            "fullMonths",
                            new BigDecimal("38")),
            "fund/draws/v1", Map.of("drawnThisPeriod", BigDecimal.ZERO),
            "bank/loans/v1", Map.of("count", BigDecimal.ZERO));

    private final Clock clock;

    City(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Answer ask(Ask ask) {
        List<Fact> facts = FACTS.getOrDefault(ask.service(), Map.of()).entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                .toList();
        return new Answer.Answered(new FactSet(ask.service(), clock.instant(), facts), "call");
    }

    @Override
    public Map<String, Answer> askAll(List<Ask> asks, Duration within) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        asks.forEach(ask -> answers.put(ask.key(), ask(ask)));
        return answers;
    }

    @Override
    public Page<DataUse> usesOf(PersonRef person, Optional<String> after, int limit) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public List<ServiceStatus> services() {
        return List.of();
    }

    @Override
    public Consent ask(CaseRef caseRef, PersonRef from, String by, String purpose, List<String> services) {
        throw new UnsupportedOperationException("nobody is married here");
    }

    @Override
    public void answer(String consentId, PersonRef from, boolean agreed) {
        throw new UnsupportedOperationException("nobody is married here");
    }

    @Override
    public Optional<Consent> find(CaseRef caseRef, String fromPersonId) {
        return Optional.empty();
    }

    @Override
    public List<Consent> waitingFor(String personId) {
        return List.of();
    }
}
