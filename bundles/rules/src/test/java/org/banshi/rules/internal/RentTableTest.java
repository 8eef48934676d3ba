// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banshi.rules.internal.RentCase.c01;
import static org.banshi.rules.internal.RentCase.married;
import static org.banshi.rules.internal.RentCase.number;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.banshi.rules.Decision;
import org.banshi.rules.Explained;
import org.banshi.rules.InputStatus;
import org.banshi.rules.Outcome;
import org.banshi.spi.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Decision table DT1, each row, and the people of the cast who hit it. */
class RentTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Models MODELS = new Models(RentCase.folders());

    private static Decision decide(RentCase rent) {
        return Decider.decide(MODELS.of(RentCase.DIGEST), rent.request(), "d1", NOW);
    }

    private static void is(RentCase rent, Outcome outcome, String rule) {
        Decision decision = decide(rent);
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.amount()).isEmpty();
    }

    private static void grants(RentCase rent, String rule, String amount) {
        Decision decision = decide(rent);
        assertThat(decision.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(decision.rule()).isEqualTo(rule);
        assertThat(decision.amount()).isEqualTo(Optional.of(Money.of(amount)));
    }

    @Test
    void c01DrawsTheFixedSum() {
        grants(c01(), "8", "1800.00");
        grants(c01().answer("months", number("3")), "8", "5400.00");
        grants(c01().answer("rent", number("900")), "8", "1800.00");
    }

    @Test
    void c02DrawsTheActualRentLessWhatC03Drew() {
        grants(
                married()
                        .fact("household.children", number("2"))
                        .fact("spouseDraws.drawnThisPeriod", number("600"))
                        .fact("lease.verified", true)
                        .answer("rent", number("4200"))
                        .answer("byLease", true),
                "5",
                "2400.00");
    }

    @Test
    void c02WithoutAVerifiedLeaseGoesToAClerk() {
        is(
                married()
                        .fact("household.children", number("2"))
                        .fact("spouseDraws.drawnThisPeriod", number("600"))
                        .answer("rent", number("4200"))
                        .answer("byLease", true),
                Outcome.CLERK,
                "6");
    }

    @Test
    void c06IsRefusedAsProposedBecauseC07OwnsAHome() {
        RentCase c06 = married().fact("spouseHomes.count", BigDecimal.ONE);
        is(c06, Outcome.REFUSE_PROPOSED, "1");
        Decision decision = decide(c06);
        assertThat(decision.reason().zh()).isEqualTo("本市有自有住房");
        assertThat(decision.ground()).contains("住房公积金管理条例第二十四条");
    }

    @Test
    void c08IsRefusedAsProposedForAnInactiveAccount() {
        is(c01().fact("account.state", "02").fact("account.fullMonths", number("20")), Outcome.REFUSE_PROPOSED, "3");
    }

    @Test
    void c09GoesToAClerkBecauseSourcesDiffer() {
        RentCase c09 =
                c01().standing("household", InputStatus.CONTRADICTORY).standing("marriage", InputStatus.CONTRADICTORY);
        is(c09, Outcome.CLERK, "a");
        assertThat(decide(c09).explanation()).extracting(Explained::input).containsExactly("household", "marriage");
    }

    @Test
    void c13TheForeignerIsServedAlike() {
        grants(c01().fact("household.local", false), "8", "1800.00");
    }

    @Test
    void c22WithAnOldAccountBesideTheNormalOneIsServedAlike() {
        grants(c01().fact("account.balance", number("41700")).fact("account.fullMonths", number("33")), "8", "1800.00");
    }

    @Test
    void twoNormalAccountsGoToAClerk() {
        is(c01().without("account.balance").without("account.fullMonths"), Outcome.CLERK, "a");
    }

    @ParameterizedTest
    @EnumSource(value = InputStatus.class, names = "VERIFIED", mode = EnumSource.Mode.EXCLUDE)
    void anyInputThatIsNotVerifiedGoesToAClerk(InputStatus status) {
        is(c01().standing("homes", status), Outcome.CLERK, "a");
        is(c01().fact("homes.count", BigDecimal.ONE).standing("loans", status), Outcome.CLERK, "a");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, true", "1, false"})
    void identityThatIsNotActiveGoesToAClerk(String status, boolean match) {
        is(c01().fact("id.status", status).fact("id.match", match), Outcome.CLERK, "b");
    }

    @Test
    void ownHomeCountsBeforeAFrozenAccount() {
        is(c01().fact("homes.count", BigDecimal.ONE).fact("account.state", "06"), Outcome.REFUSE_PROPOSED, "1");
        is(c01().fact("account.state", "06"), Outcome.CLERK, "2");
    }

    @ParameterizedTest
    @CsvSource({"01, 2, 3", "03, 38, 3", "none, 0, 3"})
    void tooFewFullMonthsAreRefusedAsProposed(String state, String months, String rule) {
        is(
                c01().fact("account.state", state).fact("account.fullMonths", number(months)),
                Outcome.REFUSE_PROPOSED,
                rule);
    }

    @Test
    void threeFullMonthsAreEnough() {
        grants(c01().fact("account.fullMonths", number("3")), "8", "1800.00");
    }

    @Test
    void onePeriodIsThreeMonthsToTheDay() {
        is(c01().fact("draws.lastRentDraw", LocalDate.parse("2026-08-25")), Outcome.REFUSE_PROPOSED, "4");
        grants(c01().fact("draws.lastRentDraw", LocalDate.parse("2026-08-24")), "8", "1800.00");
    }

    @Test
    void byLeaseIsCappedByMonthAndBalance() {
        RentCase lease = c01().fact("household.children", number("2"))
                .fact("lease.verified", true)
                .answer("byLease", true);
        grants(lease.answer("rent", number("2200.50")), "5", "2200.50");
        grants(lease.answer("rent", number("4200")), "5", "3000.00");
        grants(lease.fact("account.balance", number("1234.56")), "5", "1234.56");
        is(lease.fact("household.children", BigDecimal.ONE), Outcome.CLERK, "6");
    }

    @Test
    void nothingLeftIsRefusedAsProposed() {
        is(c01().fact("account.balance", BigDecimal.ZERO), Outcome.REFUSE_PROPOSED, "7");
        is(married().fact("spouseDraws.drawnThisPeriod", number("1800")), Outcome.REFUSE_PROPOSED, "7");
    }

    @Test
    void fixedSumIsCappedByBalanceAndTheSpousesShare() {
        grants(c01().fact("account.balance", number("700.10")), "8", "700.10");
        grants(married().fact("spouseDraws.drawnThisPeriod", number("600")), "8", "1200.00");
    }

    @ParameterizedTest
    @CsvSource({"homes.count", "account.state", "account.balance", "household.children", "marriage.status"})
    void factThatASourceLeftOutIsNeverTakenForNothing(String key) {
        is(c01().without(key), Outcome.CLERK, "a");
    }

    @Test
    void spouseOfTheMarriedMustBeKnown() {
        is(married().without("spouseHomes"), Outcome.CLERK, "a");
        is(married().without("spouseDraws"), Outcome.CLERK, "a");
        is(c01().fact("marriage.status", "90"), Outcome.CLERK, "a");
    }
}
