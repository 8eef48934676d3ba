// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;

/** Agencies that answer what a test tells them to, and consents kept in memory. */
final class CityAnswers implements Exchange, Consents {
    final Map<String, Map<String, Object>> answers = new HashMap<>();
    final List<Ask> asked = new ArrayList<>();
    private final Map<String, Consent> consents = new LinkedHashMap<>();
    private final Clock clock;

    CityAnswers(Clock clock) {
        this.clock = clock;
    }

    /** Sets what a service says about everyone; without facts it does not answer. */
    void say(String service, Map<String, Object> facts) {
        answers.put(service, facts);
    }

    @Override
    public Answer ask(Ask ask) {
        asked.add(ask);
        Map<String, Object> facts = answers.getOrDefault(ask.service(), Map.of());
        if (facts.isEmpty()) {
            return new Answer.Unavailable(new Problem("exchange.timeout", Remedy.AGENCY, "slow"));
        }
        List<Fact> stated = facts.entrySet().stream()
                .map(entry -> new Fact(entry.getKey(), entry.getValue()))
                .toList();
        return new Answer.Answered(new FactSet(ask.service(), clock.instant(), stated), "call");
    }

    @Override
    public Map<String, Answer> askAll(List<Ask> asks, Duration within) {
        Map<String, Answer> all = new LinkedHashMap<>();
        asks.forEach(ask -> all.put(ask.key(), ask(ask)));
        return all;
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
        return consents.computeIfAbsent(
                caseRef.id(),
                id -> new Consent(
                        id,
                        caseRef,
                        from.id(),
                        by,
                        purpose,
                        services,
                        Consent.State.WAITING,
                        clock.instant(),
                        Optional.empty()));
    }

    @Override
    public void answer(String consentId, PersonRef from, boolean agreed) {
        consents.computeIfPresent(
                consentId,
                (id, asked) -> new Consent(
                        id,
                        asked.caseRef(),
                        asked.from(),
                        asked.by(),
                        asked.purpose(),
                        asked.services(),
                        agreed ? Consent.State.AGREED : Consent.State.REFUSED,
                        asked.asked(),
                        Optional.of(clock.instant())));
    }

    @Override
    public Optional<Consent> find(CaseRef caseRef, String fromPersonId) {
        return Optional.ofNullable(consents.get(caseRef.id()));
    }

    @Override
    public List<Consent> waitingFor(String personId) {
        return consents.values().stream()
                .filter(consent -> consent.state() == Consent.State.WAITING)
                .toList();
    }
}
