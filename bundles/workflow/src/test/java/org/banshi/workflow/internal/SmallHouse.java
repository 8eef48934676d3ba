// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.banshi.calendar.PublishedCalendar;
import org.banshi.delivery.internal.SqlMailbox;
import org.banshi.identity.Citizen;
import org.banshi.identity.Clerk;
import org.banshi.identity.Person;
import org.banshi.identity.Role;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.FieldCipher;
import org.banshi.keys.Keys;
import org.banshi.payments.internal.Channels;
import org.banshi.payments.internal.SendPayout;
import org.banshi.payments.internal.Settlement;
import org.banshi.payments.internal.SqlPayouts;
import org.banshi.spi.ActionOutcome;
import org.banshi.spi.ActionRequest;
import org.banshi.spi.AgencyAction;
import org.banshi.spi.Money;
import org.banshi.spi.PayoutConfirmation;
import org.banshi.spi.PayoutOrder;
import org.banshi.store.OutboxHandler;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnDerby;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.FilingOutcome;

/** The rooms a case passes through, on a database in memory; what lies outside is a stand-in of the test's. */
final class SmallHouse implements AutoCloseable {
    static final Person LIN = new Person("p-lin", "林试安", "111", "35029919920315002X", "");
    static final Person CHEN = new Person("p-chen", "陈样宁", "111", "350299198805200018", "");
    static final Clerk DECIDER =
            new Clerk("k-1", "fund.clerk", "经办甲", "fund", Set.of(Role.INTAKE, Role.REVIEWER, Role.DECIDER));
    static final Clerk COLLEAGUE = new Clerk("k-2", "fund.second", "经办乙", "fund", Set.of(Role.DECIDER));
    static final Clerk INTAKE = new Clerk("k-3", "fund.intake", "收件", "fund", Set.of(Role.INTAKE));
    static final Clerk STRANGER = new Clerk("k-4", "police.clerk", "民警", "police", Set.of(Role.DECIDER));
    static final String CARD = "9999990000000000014";

    final MovingClock clock = new MovingClock();
    final CityAnswers city = new CityAnswers(clock);
    final RentItem item = new RentItem();
    final RecordedAudit audit = new RecordedAudit();
    final List<PayoutOrder> ordered = new ArrayList<>();
    final List<ActionRequest> booked = new ArrayList<>();
    final EmbeddedStore store;
    final SqlDrafts drafts;
    final SqlCases cases;
    final SqlInspection inspection;
    final Settlement bank;
    final SqlMailbox mailbox;
    final SmallDesk.Table table = new SmallDesk.Table(clock);
    /** Numbers to be drawn before random ones. */
    final Queue<String> numbers = new ArrayDeque<>();

    ActionOutcome fundSays = new ActionOutcome.Done("F-1");
    private static final int DECIDE = 0;
    private static final int LETTER = 2;
    private final OutboxHandler[] handlers;

    /** On a database in memory. */
    static SmallHouse onDerby(Path directory) {
        return new SmallHouse(directory, clock -> StoreOnDerby.inMemory(directory.resolve("store"), clock));
    }

    SmallHouse(Path directory, Function<Clock, EmbeddedStore> open) {
        store = open.apply(clock);
        FieldCipher cipher =
                Keys.open(directory.resolve("keys"), FieldAlgorithm.AES, clock).fieldCipher();
        SmallDesk.People people = new SmallDesk.People();
        people.add(LIN);
        people.add(CHEN);
        CaseFile file = new CaseFile(store.database(), cipher, clock);
        CaseContext context = new CaseContext(item, item, people, clock);
        mailbox = new SqlMailbox(store.database(), cipher, store.ids(), clock);
        Notices notices = new Notices(mailbox);
        SmallDesk.Letters letters = new SmallDesk.Letters(file.transactions());
        SqlPayouts payouts = new SqlPayouts(store.database(), store.outbox(), cipher, clock);
        bank = new Settlement(store.database(), store.outbox(), store.ids(), clock, audit);
        Channels channels = new Channels();
        channels.add(ordered::add, Map.of("banshi.channel", "bank/payout/v1"));
        AgencyActions actions = new AgencyActions();
        AgencyAction fund = request -> {
            booked.add(request);
            return fundSays;
        };
        actions.add(fund, Map.of(AgencyAction.NAME, "fund/draw/v1"));
        LegalClock legalClock = new LegalClock(PublishedCalendar.shipped(), clock);
        LetterOrder letterOrder = new LetterOrder(letters, store.outbox(), context, clock);
        Approval approval = new Approval(letterOrder, store.outbox(), notices, context);
        Refusal refusal = new Refusal(letterOrder, notices, context);
        Settled settled = new Settled(Duration.ofMillis(1));
        Spouses spouses = new Spouses(people, city);
        FactGathering gathering = new FactGathering(city, spouses, clock);
        CaseOpening opening = new CaseOpening(file, legalClock, store.outbox(), audit, settled, clock, this::number);
        Filing filing = new Filing(file, item, context, gathering, opening);
        Finishing finishing = new Finishing(file, context);
        CaseReading reading = new CaseReading(file, context, legalClock, table, payouts, letters);
        drafts = new SqlDrafts(file, item, context, gathering, spouses, filing, table, store.ids(), clock);
        cases = new SqlCases(
                file,
                reading,
                new Commands(file, reading, audit),
                approval,
                refusal,
                legalClock,
                notices,
                payouts,
                audit,
                clock);
        inspection = new SqlInspection(file);
        handlers = new OutboxHandler[] {
            new DecideCase(file, context, table, approval, legalClock, notices, store.outbox(), audit, settled),
            new BookCase(file, context, actions, payouts, finishing, store.outbox(), clock),
            new IssueLetter(file, letters, finishing, notices, store.outbox()),
            new PayoutSettled(file, finishing, notices, store.outbox()),
            new SendPayout(store.database(), store.outbox(), cipher, channels)
        };
        city.say("civil-affairs/marriage/v1", Map.of("status", "10"));
        city.say("real-estate/homes/v1", Map.of("count", BigDecimal.ZERO));
        city.say("fund/account/v1", Map.of("number", "G1", "state", "01", "balance", new BigDecimal("52300.00")));
    }

    static Citizen citizen(Person person) {
        return new Citizen(person, 1);
    }

    /** A draft of Lin's, filled in rightly. */
    DraftView filled() {
        DraftView draft = drafts.open(citizen(LIN), RentItem.SLUG).orElseThrow();
        save(draft.id(), "rent", "rent", "2500");
        save(draft.id(), "account", "cardNo", CARD);
        return drafts.find(citizen(LIN), draft.id()).orElseThrow();
    }

    void save(String draftId, String page, String field, String value) {
        if (drafts.save(citizen(LIN), draftId, page, Map.of(field, List.of(value)), Locale.CHINESE)
                .isEmpty()) {
            throw new AssertionError("no such draft");
        }
    }

    FilingOutcome file(DraftView draft, String key) {
        return drafts.file(citizen(LIN), draft.id(), key, draft.version(), Locale.CHINESE);
    }

    private String number() {
        String chosen = numbers.poll();
        return chosen == null ? CaseNumber.of(LocalDate.now(clock)) : chosen;
    }

    /** Files and lets everything happen that happens by itself. */
    String filed() {
        DraftView draft = filled();
        FilingOutcome outcome = file(draft, "key00001");
        if (!(outcome instanceof FilingOutcome.Filed filed)) {
            throw new AssertionError("not filed: " + outcome);
        }
        settle();
        return filed.caseId();
    }

    void settle() {
        store.drain(handlers);
    }

    /** Lets only what decides and seals happen: the agency and the bank are away. */
    void settleWithoutAgencies() {
        store.drain(handlers[DECIDE], handlers[LETTER]);
    }

    void bankSays(boolean paid, String amount) {
        PayoutOrder last = ordered.get(ordered.size() - 1);
        bank.accept(new PayoutConfirmation(
                last.number(), paid, Money.of(amount), clock.instant(), "B-" + ordered.size(), paid ? "" : "closed"));
        settle();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Stands still until moved. */
    static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
