// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.banshi.workflow.internal.SmallHouse.CHEN;
import static org.banshi.workflow.internal.SmallHouse.LIN;
import static org.banshi.workflow.internal.SmallHouse.citizen;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banshi.forms.FactValue;
import org.banshi.forms.FieldProblem;
import org.banshi.rules.InputStatus;
import org.banshi.rules.Outcome;
import org.banshi.rules.RuleInput;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.FilingOutcome;
import org.banshi.workflow.SaveOutcome;
import org.banshi.workflow.SpouseConsent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds on Derby here, and on PostgreSQL in {@link DraftOnPostgresTest}. */
class DraftTest {
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
    void close() {
        house.close();
    }

    @Test
    void isFilledFromTheRegistersAndOpenedAgainAsItWas() {
        DraftView draft = house.drafts.open(citizen(LIN), RentItem.SLUG).orElseThrow();

        assertThat(draft.facts().value("account.balance")).hasValue(new BigDecimal("52300.00"));
        assertThat(draft.facts().find("applicant.idNumber")).isPresent();
        assertThat(draft.spouse()).isEqualTo(SpouseConsent.NOT_NEEDED);
        assertThat(house.drafts.open(citizen(LIN), RentItem.SLUG).orElseThrow().id())
                .isEqualTo(draft.id());
    }

    @Test
    void wrongInputIsKeptAndNamed() {
        DraftView draft = house.drafts.open(citizen(LIN), RentItem.SLUG).orElseThrow();
        SaveOutcome outcome = house.drafts
                .save(citizen(LIN), draft.id(), "rent", Map.of("rent", List.of("很多")), Locale.CHINESE)
                .orElseThrow();

        assertThat(outcome).asInstanceOf(type(SaveOutcome.Invalid.class)).satisfies(invalid -> assertThat(
                        invalid.problems())
                .extracting(FieldProblem::field)
                .containsExactly("rent"));
        assertThat(house.drafts
                        .find(citizen(LIN), draft.id())
                        .orElseThrow()
                        .answers()
                        .path("rent")
                        .asText())
                .isEqualTo("很多");
    }

    @Test
    void twoTabsDoNotEatEachOthersPages() {
        DraftView draft = house.filled();
        house.save(draft.id(), "rent", "rent", "3000");

        DraftView now = house.drafts.find(citizen(LIN), draft.id()).orElseThrow();
        assertThat(now.answers().path("cardNo").asText()).isEqualTo(SmallHouse.CARD);
        assertThat(now.answers().path("rent").decimalValue()).isEqualByComparingTo("3000");
    }

    @Test
    void someoneElsesDraftDoesNotExist() {
        DraftView draft = house.filled();

        assertThat(house.drafts.find(citizen(CHEN), draft.id())).isEmpty();
        assertThat(house.drafts.discard(citizen(CHEN), draft.id())).isFalse();
        assertThat(house.drafts.file(citizen(CHEN), draft.id(), "key00001", draft.version(), Locale.CHINESE))
                .asInstanceOf(type(FilingOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.no-draft");
    }

    @Test
    void manyClicksFileOneCase() throws Exception {
        DraftView draft = house.filled();
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<FilingOutcome>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String key = "key0000" + i / 2;
                tries.add(() -> house.file(draft, key));
            }
            for (Future<FilingOutcome> outcome : clicks.invokeAll(tries)) {
                assertThat(outcome.get()).isEqualTo(new FilingOutcome.Filed(draft.id()));
            }
        } finally {
            clicks.shutdownNow();
        }
        assertThat(house.inspection.newest(10)).hasSize(1);
    }

    @Test
    void anEstimateIsGivenAndNothingIsKept() {
        DraftView draft = house.filled();

        assertThat(house.drafts.estimate(citizen(LIN), draft.id()))
                .hasValueSatisfying(said -> assertThat(said.amount()).isPresent());
        assertThat(house.table.kept).isEmpty();
        assertThat(house.drafts.estimate(citizen(CHEN), draft.id())).isEmpty();
    }

    @Test
    void oneDraftAfterAnotherIsFiled() {
        String first = house.filed();
        DraftView second = house.filled();

        assertThat(house.file(second, "key00002")).isEqualTo(new FilingOutcome.Filed(second.id()));
        assertThat(second.id()).isNotEqualTo(first);
    }

    @Test
    void aKeyThatFiledSomethingElseIsRefused() {
        house.filed();
        DraftView second = house.filled();

        assertThat(house.file(second, "key00001"))
                .asInstanceOf(type(FilingOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.key-reused");
    }

    @Test
    void aCaseNumberThatIsTakenIsDrawnAgain() {
        house.numbers.addAll(List.of("26112400000017", "26112400000017", "26112400000017", "26112400000025"));
        String first = house.filed();
        DraftView second = house.filled();

        assertThat(house.file(second, "key00002")).isEqualTo(new FilingOutcome.Filed(second.id()));
        assertThat(house.cases.find(citizen(LIN), first).orElseThrow().number()).isEqualTo("26112400000017");
        assertThat(house.cases.find(citizen(LIN), second.id()).orElseThrow().number())
                .isEqualTo("26112400000025");
    }

    @Test
    void whatWasNotCheckedIsNotFiled() {
        DraftView checked = house.filled();
        house.save(checked.id(), "rent", "rent", "9999");

        assertThat(house.file(checked, "key00001"))
                .asInstanceOf(type(FilingOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.draft-changed");
    }

    @Test
    void aFactThatChangedSinceIsCheckedAgain() {
        DraftView draft = house.filled();
        house.clock.pass(Duration.ofHours(2));
        house.city.say("real-estate/homes/v1", Map.of("count", BigDecimal.ONE));

        assertThat(house.file(draft, "key00001"))
                .asInstanceOf(type(FilingOutcome.FactsChanged.class))
                .satisfies(changed -> assertThat(changed.factKeys()).containsExactly("homes.count"));

        DraftView again = house.drafts.find(citizen(LIN), draft.id()).orElseThrow();
        assertThat(house.file(again, "key00001")).isInstanceOf(FilingOutcome.Filed.class);
    }

    @Test
    void aStaleFactThatStillHoldsIsFiledWithoutAsking() {
        DraftView draft = house.filled();
        house.clock.pass(Duration.ofHours(2));

        assertThat(house.file(draft, "key00001")).isInstanceOf(FilingOutcome.Filed.class);
    }

    @Test
    void aPausedItemTakesNoCaseAndKeepsTheDraft() {
        DraftView draft = house.filled();
        house.item.pause();

        assertThat(house.file(draft, "key00001"))
                .asInstanceOf(type(FilingOutcome.Refused.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo("workflow.item-paused");
        assertThat(house.drafts.find(citizen(LIN), draft.id())).isPresent();
        assertThat(house.drafts.open(citizen(CHEN), RentItem.SLUG)).isEmpty();
    }

    @Test
    void whatAnAnswerLeavesOutKeepsItsSourceAndTime() {
        house.city.say("fund/account/v1", Map.of("state", "01"));
        DraftView draft = house.filled();

        assertThat(draft.facts().find("account.balance")).isEmpty();
        FactValue source = draft.facts().find("account").orElseThrow();
        assertThat(source.status()).isEqualTo(FactValue.Status.VERIFIED);
        assertThat(source.value()).isNull();
        assertThat(source.stated())
                .isEqualTo(draft.facts().find("account.state").orElseThrow().stated());
    }

    @Test
    void silentContestedAndStaleFactsNeverReachTheTableAsVerified() {
        List<RuleInput> inputs = new ArrayList<>();
        house.table.outcome = request -> {
            inputs.addAll(request.inputs());
            return Outcome.CLERK;
        };
        house.city.say("fund/account/v1", Map.of());
        DraftView draft = house.filled();
        assertThat(draft.facts().find("account"))
                .get()
                .extracting(FactValue::status)
                .isEqualTo(FactValue.Status.MISSING);
        house.drafts.contest(citizen(LIN), draft.id(), "homes.count", "那套已经卖了");
        house.file(house.drafts.find(citizen(LIN), draft.id()).orElseThrow(), "key00001");
        house.settle();

        assertThat(inputs)
                .extracting(RuleInput::name, RuleInput::status)
                .containsExactlyInAnyOrder(
                        tuple("marriage", InputStatus.VERIFIED),
                        tuple("homes", InputStatus.CONTESTED),
                        tuple("account", InputStatus.MISSING));
    }

    @Test
    void aSpouseIsAskedAboutOnlyAfterTheyAgreed() {
        house.city.say(
                "civil-affairs/marriage/v1",
                Map.of(
                        "status", "20",
                        "spouseName", CHEN.name(),
                        "spouseIdType", CHEN.idType(),
                        "spouseIdNumber", CHEN.idNumber()));
        DraftView draft = house.filled();
        assertThat(draft.spouse()).isEqualTo(SpouseConsent.NOT_ASKED);

        house.drafts.askSpouse(citizen(LIN), draft.id());
        house.drafts.refresh(citizen(LIN), draft.id());
        assertThat(house.city.asked).noneMatch(ask -> ask.subject().id().equals(CHEN.id()));

        house.city.answer(draft.id(), CHEN.ref(), true);
        DraftView agreed = house.drafts.refresh(citizen(LIN), draft.id()).orElseThrow();

        assertThat(agreed.spouse()).isEqualTo(SpouseConsent.AGREED);
        assertThat(agreed.facts().value("spouseHomes.count")).hasValue(BigDecimal.ZERO);
    }
}
