// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banshi.identity.Person;
import org.banshi.identity.Persons;
import org.banshi.licenses.Format;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.licenses.Licenses;
import org.banshi.licenses.PublicCheck;
import org.banshi.licenses.Reservation;
import org.banshi.rules.Decision;
import org.banshi.rules.Outcome;
import org.banshi.rules.Replay;
import org.banshi.rules.RuleRequest;
import org.banshi.rules.Rules;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.banshi.store.Transactions;

/** Persons, a decision table and a letter office kept in memory, deciding as a test tells them to. */
final class SmallDesk {
    static final LocalText WORDS = new LocalText("按定额提取", "fixed sum");

    private SmallDesk() {}

    static final class People implements Persons {
        private final Map<String, Person> byId = new HashMap<>();

        void add(Person person) {
            byId.put(person.id(), person);
        }

        @Override
        public Optional<Person> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public Optional<Person> byDocument(String idType, String idNumber) {
            return byId.values().stream()
                    .filter(person -> person.idNumber().equals(idNumber))
                    .findFirst();
        }

        @Override
        public Person register(String name, String idType, String idNumber, String mobile) {
            throw new UnsupportedOperationException();
        }
    }

    static final class Table implements Rules {
        final Map<String, Decision> kept = new HashMap<>();
        Function<RuleRequest, Outcome> outcome = request -> Outcome.APPROVE;
        Optional<Money> amount = Optional.of(Money.of("1800"));
        private final Clock clock;

        Table(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Decision decide(RuleRequest request) {
            Decision decision = evaluate(request);
            record(decision, request);
            return decision;
        }

        @Override
        public Decision evaluate(RuleRequest request) {
            Outcome said = outcome.apply(request);
            return new Decision(
                    "decision-" + request.caseRef().id(),
                    said,
                    said == Outcome.APPROVE ? amount : Optional.empty(),
                    "8",
                    "金24(6)",
                    WORDS,
                    List.of(),
                    clock.instant());
        }

        @Override
        public void record(Decision decision, RuleRequest request) {
            kept.put(decision.id(), decision);
        }

        @Override
        public Optional<Decision> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public Replay replay(String id) {
            throw new UnsupportedOperationException();
        }
    }

    static final class Letters implements Licenses {
        final Map<String, License> kept = new HashMap<>();
        private final Transactions transactions;

        Letters(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public Reservation reserve(IssueRequest request) {
            String id = "license-" + request.caseRef().id();
            kept.put(
                    id,
                    new License(
                            id,
                            request.caseRef(),
                            "1.2.156.3005.2",
                            "1",
                            "CODE",
                            WORDS,
                            WORDS,
                            request.holder().id(),
                            LicenseState.VALID,
                            LocalDate.of(2026, 11, 24),
                            Optional.empty(),
                            request.face(),
                            Optional.empty()));
            return new Reservation(id, "1", "CODE");
        }

        @Override
        public License complete(String licenseId, Consumer<License> alongside) {
            License license = find(licenseId).orElseThrow();
            transactions.run(handle -> alongside.accept(license));
            return license;
        }

        @Override
        public Optional<License> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public Optional<License> byCase(CaseRef caseRef) {
            return find("license-" + caseRef.id());
        }

        @Override
        public List<License> of(String personId) {
            return List.copyOf(kept.values());
        }

        @Override
        public PublicCheck check(String code) {
            return new PublicCheck(PublicCheck.Outcome.UNKNOWN, Optional.empty(), List.of());
        }

        @Override
        public PublicCheck check(byte[] file) {
            return check("");
        }

        @Override
        public void revoke(String id, String reason, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> file(String id, Format format) {
            return Optional.empty();
        }
    }
}
