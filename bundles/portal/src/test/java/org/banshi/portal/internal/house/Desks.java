// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.delivery.Mailbox;
import org.banshi.delivery.Message;
import org.banshi.exchange.Answer;
import org.banshi.exchange.Ask;
import org.banshi.exchange.Consent;
import org.banshi.exchange.Consents;
import org.banshi.exchange.DataUse;
import org.banshi.exchange.Exchange;
import org.banshi.exchange.NoSuchConsentException;
import org.banshi.exchange.Page;
import org.banshi.exchange.ServiceStatus;
import org.banshi.keys.FieldCipher;
import org.banshi.keys.SealedFieldException;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.banshi.spi.PersonRef;

/** Stand-ins of the smaller rooms. */
final class Desks {
    private Desks() {}

    /** Turns the text round; refuses what it did not make. */
    static final class Cipher implements FieldCipher {
        @Override
        public String seal(String plain, String context) {
            return "k1.test."
                    + java.util.Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString((context + "|" + plain).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public String open(String sealed, String context) {
            if (!sealed.startsWith("k1.test.")) {
                throw new SealedFieldException("not made here");
            }
            String text = new String(
                    java.util.Base64.getUrlDecoder().decode(sealed.substring(8)),
                    java.nio.charset.StandardCharsets.UTF_8);
            if (!text.startsWith(context + "|")) {
                throw new SealedFieldException("made for something else");
            }
            return text.substring(context.length() + 1);
        }
    }

    /** Two uses of Lin's data. */
    static final class Uses implements Exchange {
        private final Instant when;

        Uses(Clock clock) {
            when = clock.instant().minus(Duration.ofMinutes(5));
        }

        @Override
        public Answer ask(Ask ask) {
            throw new UnsupportedOperationException("the portal asks no agency itself");
        }

        @Override
        public Map<String, Answer> askAll(List<Ask> asks, Duration within) {
            throw new UnsupportedOperationException("the portal asks no agency itself");
        }

        @Override
        public Page<DataUse> usesOf(PersonRef person, Optional<String> after, int limit) {
            if (!person.id().equals(People.LIN.id())) {
                return new Page<>(List.of(), Optional.empty());
            }
            return new Page<>(
                    List.of(
                            use("civil-affairs/marriage/v1", "婚姻登记", "Marriage record", "示例市民政局", "answered"),
                            use("real-estate/homes/v1", "本市住房", "Homes in the city", "示例市不动产登记中心", "timeout")),
                    Optional.empty());
        }

        private DataUse use(String service, String zh, String en, String office, String outcome) {
            return new DataUse(
                    "u-" + service.hashCode(),
                    service,
                    new LocalText(zh, en),
                    new LocalText(office, office),
                    "办理租房提取住房公积金",
                    "case-approved",
                    "12350299DEMA0003XJ3352099301000",
                    when,
                    outcome);
        }

        @Override
        public List<ServiceStatus> services() {
            return List.of(new ServiceStatus(
                    "real-estate/homes/v1",
                    new LocalText("本市住房", "Homes in the city"),
                    new LocalText("示例市不动产登记中心", "Registry"),
                    "org.banshi.plugins.realestate",
                    Duration.ofDays(1),
                    true,
                    ServiceStatus.Breaker.CLOSED,
                    0,
                    0,
                    "",
                    Optional.empty()));
        }
    }

    /** One request from Lin to Chen. */
    static final class Asked implements Consents {
        private final List<Consent> waiting = new ArrayList<>();

        Asked(Clock clock) {
            waiting.add(new Consent(
                    "consent-1",
                    new CaseRef("draft-1"),
                    People.CHEN.id(),
                    People.LIN.id(),
                    "办理租房提取住房公积金",
                    List.of("real-estate/homes/v1"),
                    Consent.State.WAITING,
                    clock.instant(),
                    Optional.empty()));
        }

        @Override
        public Consent ask(CaseRef caseRef, PersonRef from, String by, String purpose, List<String> services) {
            throw new UnsupportedOperationException("drafts ask");
        }

        @Override
        public void answer(String consentId, PersonRef from, boolean agreed) {
            if (!waiting.removeIf(
                    consent -> consent.id().equals(consentId) && consent.from().equals(from.id()))) {
                throw new NoSuchConsentException();
            }
        }

        @Override
        public Optional<Consent> find(CaseRef caseRef, String fromPersonId) {
            return Optional.empty();
        }

        @Override
        public List<Consent> waitingFor(String personId) {
            return waiting.stream()
                    .filter(consent -> consent.from().equals(personId))
                    .toList();
        }
    }

    /** One message to Lin. */
    static final class Box implements Mailbox {
        private final Instant sent;

        Box(Clock clock) {
            sent = clock.instant();
        }

        @Override
        public void send(String personId, CaseRef caseRef, String kind, LocalText subject, LocalText body) {
            throw new UnsupportedOperationException("the portal sends nothing");
        }

        @Override
        public List<Message> of(String personId, Optional<String> before, int limit) {
            return personId.equals(People.LIN.id())
                    ? List.of(new Message(
                            "m-1",
                            new CaseRef("case-approved"),
                            "approved",
                            new LocalText("租房提取批准了", "Your withdrawal is approved"),
                            new LocalText("5,400.00 元正在付给你。", "CNY 5,400.00 is on its way."),
                            sent,
                            Optional.empty()))
                    : List.of();
        }

        @Override
        public boolean read(String personId, String messageId) {
            return true;
        }

        @Override
        public int unread(String personId) {
            return personId.equals(People.LIN.id()) ? 1 : 0;
        }
    }
}
