// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.banshi.rules.internal.RentCase.c01;
import static org.banshi.rules.internal.RentCase.married;
import static org.banshi.rules.internal.RentCase.number;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.banshi.rules.Decision;
import org.banshi.rules.Explained;
import org.banshi.rules.InputStatus;
import org.banshi.spi.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Models MODELS = new Models(RentCase.folders());

    private static List<Explained> explain(RentCase rent) {
        Decision decision = Decider.decide(MODELS.of(RentCase.DIGEST), rent.request(), "d1", NOW);
        return decision.explanation();
    }

    @Test
    void endsWithTheRuleThatDecided() {
        assertThat(explain(married().fact("spouseHomes.count", BigDecimal.ONE)))
                .extracting(Explained::rule, Explained::held, Explained::decisive)
                .containsExactly(tuple("a", false, false), tuple("b", false, false), tuple("1", true, true));
    }

    @Test
    void namesValueSourceAndTime() {
        Explained home =
                explain(married().fact("spouseHomes.count", BigDecimal.ONE)).get(2);
        assertThat(home.input()).isEqualTo("homesOwned");
        assertThat(home.inputLabel())
                .isEqualTo(new LocalText("你和配偶在本市的住房（套）", "Homes of you and your spouse in this city"));
        assertThat(home.label()).isEqualTo(new LocalText("本市有自有住房", "Home in the city"));
        assertThat(home.value()).isEqualTo("1");
        assertThat(home.service()).isEqualTo("real-estate/homes/v1, civil-affairs/marriage/v1");
        assertThat(home.stated()).isEqualTo(RentCase.STATED);
    }

    private static Explained line(RentCase rent, String input) {
        return explain(rent).stream()
                .filter(line -> line.input().equals(input))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void codeIsShownInTheWordsOfTheItem() {
        Explained state = line(c01(), "accountState");
        assertThat(state.value()).isEqualTo("01");
        assertThat(state.shown()).isEqualTo(new LocalText("正常", "Active"));
        assertThat(line(c01().fact("account.state", "06"), "accountState").shown())
                .isEqualTo(new LocalText("冻结", "Frozen"));
    }

    @Test
    void codeWithoutWordsIsShownAsItCame() {
        assertThat(line(c01().fact("account.state", "07"), "accountState").shown())
                .isEqualTo(new LocalText("07", "07"));
    }

    @Test
    void yesNoNumbersAndNothingAreShownInWords() {
        assertThat(line(c01(), "byLease").shown()).isEqualTo(new LocalText("否", "No"));
        assertThat(line(c01(), "fullMonths").shown()).isEqualTo(new LocalText("38", "38"));
        assertThat(Column.plain("")).isEqualTo(new LocalText("没有", "None"));
    }

    @Test
    void factThatIsNotGoodEnoughIsNamedWithItsStanding() {
        Explained household = line(c01().standing("household", InputStatus.CONTESTED), "household");
        assertThat(household.inputLabel()).isEqualTo(new LocalText("户籍", "Household register"));
        assertThat(household.shown()).isEqualTo(new LocalText("申请人说不对", "Contested by the applicant"));
        assertThat(household.value()).isEqualTo("CONTESTED");
    }

    @ParameterizedTest
    @EnumSource(value = InputStatus.class, names = "VERIFIED", mode = EnumSource.Mode.EXCLUDE)
    void noStandingIsShownByItsNameInTheProgram(InputStatus status) {
        Explained loans = line(c01().standing("loans", status), "loans");
        assertThat(loans.shown().zh()).doesNotContainPattern("[A-Za-z]");
        assertThat(loans.shown().en()).doesNotContain(status.name());
        assertThat(loans.inputLabel().zh()).doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void ruleThatFailedShowsWhatWasFound() {
        Explained months = explain(c01()).stream()
                .filter(line -> line.input().equals("fullMonths"))
                .findFirst()
                .orElseThrow();
        assertThat(months.held()).isFalse();
        assertThat(months.value()).isEqualTo("38");
        assertThat(months.service()).isEqualTo("fund/account/v1");
    }

    @Test
    void ruleOfSeveralConditionsSaysWhichOfThemHeld() {
        List<Explained> rule5 = explain(
                        c01().fact("household.children", number("2")).answer("byLease", true))
                .stream()
                .filter(line -> line.rule().equals("5"))
                .toList();
        assertThat(rule5)
                .extracting(Explained::input, Explained::held)
                .containsExactly(
                        tuple("byLease", true),
                        tuple("children", true),
                        tuple("leaseVerified", false),
                        tuple("leaseAmount", true));
    }

    @Test
    void whatNobodyIsAskedAboutHasNoValue() {
        assertThat(explain(c01()))
                .filteredOn(line -> line.input().equals("leaseVerified"))
                .singleElement()
                .satisfies(lease -> {
                    assertThat(lease.value()).isEmpty();
                    assertThat(lease.shown()).isEqualTo(new LocalText("没有", "None"));
                    assertThat(lease.held()).isFalse();
                });
    }

    @Test
    void whatWasTypedHasNoService() {
        Explained byLease = explain(c01().answer("byLease", true)).stream()
                .filter(line -> line.rule().equals("6"))
                .findFirst()
                .orElseThrow();
        assertThat(byLease.service()).isEmpty();
        assertThat(byLease.stated()).isEqualTo(NOW);
    }

    @Test
    void elseRuleHasNoCondition() {
        List<Explained> lines = explain(c01());
        Explained last = lines.get(lines.size() - 1);
        assertThat(last.rule()).isEqualTo("8");
        assertThat(last.input()).isEmpty();
        assertThat(last.decisive()).isTrue();
    }
}
