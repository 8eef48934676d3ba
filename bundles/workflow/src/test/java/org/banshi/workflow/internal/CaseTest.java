// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.banshi.workflow.internal.SmallHouse.COLLEAGUE;
import static org.banshi.workflow.internal.SmallHouse.DECIDER;
import static org.banshi.workflow.internal.SmallHouse.INTAKE;
import static org.banshi.workflow.internal.SmallHouse.LIN;
import static org.banshi.workflow.internal.SmallHouse.STRANGER;
import static org.banshi.workflow.internal.SmallHouse.citizen;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banshi.rules.Outcome;
import org.banshi.spi.ActionOutcome;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.EventKind;
import org.banshi.workflow.FilingOutcome;
import org.banshi.workflow.QueueView;
import org.banshi.workflow.SupplementAsk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds on Derby here, and on PostgreSQL in {@link CaseOnPostgresTest}. */
class CaseTest {
    @TempDir
    Path directory;

    private SmallHouse house;

    SmallHouse house(Path directory) {
        return SmallHouse.onDerby(directory);
    }

    @BeforeEach
    void open() {
        house = house(directory);
    }

    @AfterEach
    void everyCaseStandsAsItsEventsSay() {
        assertThat(house.inspection.inconsistent()).isEmpty();
        house.close();
    }

    private CaseView seen(String id) {
        return house.cases.find(DECIDER, id).orElseThrow();
    }

    private String handedOver() {
        house.table.outcome = request -> Outcome.REFUSE_PROPOSED;
        return house.filed();
    }

    @Test
    void isApprovedAtOnceAndFinishedOnlyWhenTheBankConfirmed() {
        String id = house.filed();

        assertThat(seen(id).state()).isEqualTo(CaseState.APPROVED);
        assertThat(house.booked).singleElement().satisfies(request -> {
            assertThat(request.key()).isEqualTo(id);
            assertThat(request.input())
                    .containsEntry("account.number", "G1")
                    .doesNotContainKeys("homes.count", "marriage.status");
        });
        assertThat(house.ordered).singleElement().satisfies(order -> {
            assertThat(order.amount()).isEqualTo(Money.of("1800"));
            assertThat(order.payee()).isEqualTo(LIN.name());
        });

        house.bankSays(true, "1800");

        assertThat(seen(id).events().stream().map(CaseEvent::kind))
                .contains(EventKind.APPROVED_AT_ONCE, EventKind.BOOKED, EventKind.LETTER_ISSUED, EventKind.PAID)
                .endsWith(EventKind.FINISHED);
        assertThat(house.mailbox.of(LIN.id(), Optional.empty(), 10))
                .extracting(message -> message.kind())
                .contains("filed", "approved", "letter", "paid");
    }

    @Test
    void filingDecidingAndSealingTakeThreeCommitsAndTwoAuditEntries() {
        var draft = house.filled();
        long commits = house.store.database().commits();
        int entries = house.audit.entries.size();

        String id = ((FilingOutcome.Filed) house.file(draft, "key00001")).caseId();
        house.settleWithoutAgencies();

        assertThat(seen(id).events()).extracting(CaseEvent::kind).endsWith(EventKind.LETTER_ISSUED);
        assertThat(house.store.database().commits() - commits).isLessThanOrEqualTo(3);
        // and one more for the clerk who looked
        assertThat(house.audit.entries.size() - entries).isEqualTo(2 + 1);
    }

    private void endsWithoutMoney(String id) {
        assertThat(seen(id).events())
                .extracting(CaseEvent::kind)
                .contains(EventKind.LETTER_ISSUED)
                .endsWith(EventKind.FINISHED);
        assertThat(seen(id).events())
                .allSatisfy(event -> assertThat(event.details()).doesNotContainKey("amount"));
        assertThat(house.ordered).isEmpty();
        assertThat(house.mailbox.of(LIN.id(), Optional.empty(), 10))
                .filteredOn(message -> message.kind().equals("approved"))
                .singleElement()
                .satisfies(message -> assertThat(message.subject()).isEqualTo(new LocalText("批准了", "Approved")));
    }

    @Test
    void anItemThatPaysNothingSpeaksOfNoMoney() {
        house.item.payNothing();
        house.table.amount = Optional.empty();
        endsWithoutMoney(house.filed());
    }

    @Test
    void aClerkApprovesWhatPaysNothingWithoutAnAmount() {
        house.item.payNothing();
        String id = handedOver();
        assertThat(house.cases.approve(DECIDER, id, seen(id).version(), Money.ZERO, "核实了"))
                .isInstanceOf(CommandOutcome.Done.class);
        house.settle();
        endsWithoutMoney(id);
    }

    @Test
    void anApprovalThatGrantsNothingDoesNotWaitForTheBank() {
        house.table.amount = Optional.empty();
        String id = house.filed();
        endsWithoutMoney(id);
        assertThat(house.booked).singleElement().satisfies(request -> assertThat(request.input())
                .doesNotContainKey("amount"));
    }

    @Test
    void aClerkCannotApproveAPayoutOfNothing() {
        String id = handedOver();
        assertThat(house.cases.approve(DECIDER, id, seen(id).version(), Money.ZERO, "核实了"))
                .asInstanceOf(type(CommandOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.no-amount");
    }

    @Test
    void aMachineProposesToRefuseAndAClerkRefuses() {
        String id = handedOver();

        assertThat(seen(id).state()).isEqualTo(CaseState.WITH_CLERK);
        assertThat(house.cases
                        .queue(DECIDER, QueueView.TO_DO, Optional.empty(), 10)
                        .cases())
                .extracting(line -> line.id())
                .containsExactly(id);

        CommandOutcome refused = house.cases.refuse(DECIDER, id, seen(id).version(), "金24(6)", "本市有自有住房");

        assertThat(refused).isInstanceOf(CommandOutcome.Done.class);
        house.settle();
        CaseView now = seen(id);
        assertThat(now.state()).isEqualTo(CaseState.REFUSED);
        assertThat(now.letter()).isPresent();
        assertThat(house.ordered).isEmpty();
    }

    @Test
    void theLetterIsToldWhatWasAnsweredInWordsAndMasked() {
        String approved = house.filed();
        assertThat(seen(approved).letter().orElseThrow().face())
                .containsEntry("answers.rent", "2,500.00 元")
                .containsEntry("answers.cardNo", "尾号 0014");
    }

    @Test
    void theNoticeOfARefusalIsToldTheSame() {
        String id = handedOver();
        house.cases.refuse(DECIDER, id, seen(id).version(), "金24(6)", "本市有自有住房");
        assertThat(seen(id).letter().orElseThrow().face())
                .containsEntry("answers.rent", "2,500.00 元")
                .containsEntry("reason", "本市有自有住房");
    }

    @Test
    void theLegalTermIsThreeWorkingDaysAfterFiling() {
        String id = handedOver();

        // filed on Tuesday 24 November 2026
        assertThat(seen(id).clock().legalDue()).hasValue(LocalDate.of(2026, 11, 27));
        assertThat(seen(id).clock().running()).isTrue();
        assertThat(house.cases.counts(DECIDER)).containsEntry(QueueView.DUE, 0L);

        house.clock.pass(Duration.ofDays(4));

        assertThat(seen(id).clock().overdue()).isTrue();
        assertThat(house.cases.counts(DECIDER)).containsEntry(QueueView.DUE, 1L);
    }

    @Test
    void askingForMoreStopsTheClockUntilTheApplicantAnswers() {
        String id = handedOver();
        house.cases.askForMore(DECIDER, id, seen(id).version(), List.of(new SupplementAsk("rent", "和合同上的租金不一样")));

        CaseView waiting = house.cases.find(citizen(LIN), id).orElseThrow();
        assertThat(waiting.state()).isEqualTo(CaseState.WAITING_FOR_APPLICANT);
        assertThat(waiting.asks()).extracting(SupplementAsk::field).containsExactly("rent");
        assertThat(waiting.clock().running()).isFalse();

        house.clock.pass(Duration.ofDays(7));
        var answers = JsonNodeFactory.instance.objectNode().put("rent", 2400).put("cardNo", SmallHouse.CARD);
        house.cases.supplement(citizen(LIN), id, waiting.version(), answers, "改好了");

        CaseView back = seen(id);
        assertThat(back.state()).isEqualTo(CaseState.WITH_CLERK);
        assertThat(back.answers().path("rent").asInt()).isEqualTo(2400);
        assertThat(back.clock().legalDue()).hasValue(LocalDate.of(2026, 12, 4));
    }

    @Test
    void oneOfTwoClerksDecides() {
        String id = handedOver();
        int version = seen(id).version();

        assertThat(house.cases.approve(DECIDER, id, version, Money.of("1800"), "核实无房"))
                .isInstanceOf(CommandOutcome.Done.class);
        assertThat(house.cases.refuse(COLLEAGUE, id, version, "金24(6)", "有房"))
                .isInstanceOf(CommandOutcome.Conflict.class);
    }

    @Test
    void whoMayNotActIsRefusedAndWhoMayNotSeeFindsNothing() {
        String id = handedOver();
        int version = seen(id).version();

        assertThat(house.cases.refuse(INTAKE, id, version, "金24(6)", "有房"))
                .asInstanceOf(type(CommandOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.not-entitled");
        assertThat(house.cases.find(STRANGER, id)).isEmpty();
        assertThat(house.cases.approve(STRANGER, id, version, Money.of("1"), "x"))
                .isInstanceOf(CommandOutcome.Unknown.class);
        assertThat(house.cases
                        .queue(STRANGER, QueueView.ALL, Optional.empty(), 10)
                        .cases())
                .isEmpty();
        assertThat(house.cases.find(citizen(SmallHouse.CHEN), id)).isEmpty();
    }

    @Test
    void notesAreForClerksOnly() {
        String id = handedOver();
        house.cases.note(DECIDER, id, seen(id).version(), "打电话核实");

        assertThat(seen(id).events()).extracting(CaseEvent::words).contains("打电话核实");
        assertThat(house.cases.find(citizen(LIN), id).orElseThrow().events())
                .extracting(CaseEvent::kind)
                .doesNotContain(EventKind.NOTED);
    }

    @Test
    void afterAFailedPayoutTheApprovalStandsAndAClerkHasItPaidAgain() {
        String id = house.filed();
        house.bankSays(false, "1800");

        assertThat(seen(id).state()).isEqualTo(CaseState.PAYOUT_FAILED);

        house.cases.retryPayout(DECIDER, id, seen(id).version());
        house.settle();
        house.bankSays(true, "1800");

        assertThat(house.ordered).hasSize(2).doesNotHaveDuplicates();
        assertThat(house.booked).hasSize(1);
        assertThat(seen(id).state()).isEqualTo(CaseState.FINISHED);
    }

    @Test
    void aPayoutOfAnotherAmountIsNeverPaidAgainByMachine() {
        String id = house.filed();
        house.bankSays(true, "18000");

        assertThat(seen(id).state()).isEqualTo(CaseState.PAYOUT_FAILED);
        assertThat(house.cases.retryPayout(DECIDER, id, seen(id).version()))
                .asInstanceOf(type(CommandOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.payout-disputed");
        assertThat(house.ordered).hasSize(1);
    }

    @Test
    void aRejectedBookingIsAClerksTaskAndNothingIsPaid() {
        house.fundSays = new ActionOutcome.Rejected(new Problem("fund.frozen", Remedy.AGENCY, "frozen"));
        String id = house.filed();

        assertThat(seen(id).state()).isEqualTo(CaseState.PAYOUT_FAILED);
        assertThat(house.ordered).isEmpty();
    }

    @Test
    void aCaseIsTakenBackOnlyBeforeItIsDecided() {
        String id = handedOver();
        assertThat(house.cases.retract(citizen(LIN), id, seen(id).version())).isInstanceOf(CommandOutcome.Done.class);
        assertThat(house.cases.retract(citizen(LIN), id, seen(id).version()))
                .asInstanceOf(type(CommandOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.wrong-state");
    }
}
