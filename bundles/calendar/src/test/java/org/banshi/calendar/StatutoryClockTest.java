// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryClockTest {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final String LAW = "金24";

    private final WorkingCalendar calendar = PublishedCalendar.shipped();

    @Test
    void theDayOfAcceptanceIsNotCounted() {
        // accepted Monday: Tuesday is the first of three days
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00");

        assertThat(due(clock)).isEqualTo("2026-03-12");
        assertThat(used(clock, "2026-03-09T18:00")).isZero();
        assertThat(used(clock, "2026-03-10T08:00")).isEqualTo(1);
        assertThat(used(clock, "2026-03-12T23:00")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T17:00, 2026-03-11", // over a weekend
        "2026-02-13T09:00, 2026-02-25", // Saturday 14 is worked, then the festival to the 23rd
        "2026-01-01T09:00, 2026-01-06", // accepted by the machine on a holiday, Sunday 4 is worked
        "2026-03-08T23:59, 2026-03-11" // accepted on a Sunday
    })
    void holidaysAndMakeUpDaysCountAsPublished(LocalDateTime accepted, LocalDate due) {
        assertThat(due(started("3 working-days", accepted.toString()))).isEqualTo(due);
    }

    @Test
    void aTermIntoAnUnpublishedYearIsProvisional() {
        StatutoryClock clock = started("5 working-days", "2026-12-30T09:00");

        assertThat(clock.due(calendar, CITY).provisional()).isTrue();
        assertThat(started("1 working-day", "2026-12-30T09:00")
                        .due(calendar, CITY)
                        .provisional())
                .isFalse();
    }

    @Test
    void aStopMovesTheDueDateByTheDaysStopped() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00")
                .stop(at("2026-03-10T15:00"), "许可法45", "clerk1", "doc1")
                .resume(at("2026-03-16T09:00"), "许可法45", "clerk1", "doc2");

        // Tuesday 10 was used; Wednesday to Monday are not counted; two days are left
        assertThat(due(clock)).isEqualTo("2026-03-18");
        assertThat(used(clock, "2026-03-16T12:00")).isEqualTo(1);
        assertThat(used(clock, "2026-03-17T09:00")).isEqualTo(2);
    }

    @Test
    void everyStopMovesItFurther() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00")
                .stop(at("2026-03-10T15:00"), LAW, "c", "")
                .resume(at("2026-03-11T09:00"), LAW, "c", "")
                .stop(at("2026-03-12T15:00"), LAW, "c", "")
                .resume(at("2026-03-13T09:00"), LAW, "c", "");

        assertThat(due(clock)).isEqualTo("2026-03-16");
    }

    @Test
    void aStopEndedOnItsOwnDayMovesNothing() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00")
                .stop(at("2026-03-10T09:00"), LAW, "c", "")
                .resume(at("2026-03-10T17:00"), LAW, "c", "");

        assertThat(due(clock)).isEqualTo("2026-03-12");
    }

    @Test
    void whileStoppedNothingIsUsedAndTheDueDateIsProvisional() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00").stop(at("2026-03-10T15:00"), LAW, "c", "");

        assertThat(clock.state()).isEqualTo(ClockState.STOPPED);
        assertThat(clock.running()).isFalse();
        assertThat(used(clock, "2026-04-10T12:00")).isEqualTo(1);
        assertThat(clock.due(calendar, CITY)).isEqualTo(new DueDate(LocalDate.of(2026, 3, 12), true));
        assertThat(clock.overdue(calendar, at("2026-04-10T12:00"), CITY)).isFalse();
    }

    @Test
    void aStopAfterTheTermWasOverDoesNotRescueIt() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00")
                .stop(at("2026-03-16T10:00"), LAW, "c", "")
                .resume(at("2026-03-20T10:00"), LAW, "c", "");

        assertThat(due(clock)).isEqualTo("2026-03-12");
        assertThat(clock.overdue(calendar, at("2026-03-20T11:00"), CITY)).isTrue();
    }

    @Test
    void anExtensionAddsWorkingDays() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00")
                .extend(10, at("2026-03-11T10:00"), "许可法42", "head", "doc");

        assertThat(due(clock)).isEqualTo("2026-03-26");
    }

    @Test
    void aResetGivesTheWholeBudgetAgain() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00")
                .stop(at("2026-03-10T15:00"), LAW, "c", "")
                .reset(at("2026-03-20T09:00"), LAW, "c", "");

        assertThat(clock.running()).isTrue();
        assertThat(due(clock)).isEqualTo("2026-03-25");
        assertThat(used(clock, "2026-03-20T12:00")).isZero();
    }

    @Test
    void theTermEndsWithItsLastDay() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00");

        assertThat(clock.deadline(calendar, CITY)).isEqualTo(at("2026-03-13T00:00"));
        assertThat(clock.overdue(calendar, at("2026-03-12T23:59"), CITY)).isFalse();
        assertThat(clock.overdue(calendar, at("2026-03-13T00:00"), CITY)).isTrue();
    }

    @Test
    void daysAreThoseOfTheCityNotOfGreenwich() {
        // half past midnight in the city is still the day before in UTC
        assertThat(due(started("1 working-day", "2026-03-10T00:30"))).isEqualTo("2026-03-11");
    }

    @Test
    void naturalDaysEndOnAWorkingDay() {
        assertThat(due(started("5 days", "2026-03-09T10:00"))).isEqualTo("2026-03-16"); // the 14th is a Saturday
        assertThat(due(started("4 days", "2026-03-09T10:00"))).isEqualTo("2026-03-13");
        assertThat(due(started("5 days", "2026-02-12T10:00"))).isEqualTo("2026-02-24"); // the 17th is in the festival
    }

    @Test
    void stoppedNaturalDaysAreAdded() {
        StatutoryClock clock = started("10 days", "2026-03-02T10:00")
                .stop(at("2026-03-04T10:00"), LAW, "c", "")
                .resume(at("2026-03-09T10:00"), LAW, "c", "");

        assertThat(due(clock)).isEqualTo("2026-03-17");
        assertThat(used(clock, "2026-03-10T10:00")).isEqualTo(3);
    }

    @Test
    void monthsEndOnTheDayOfTheSameNumberOrTheLast() {
        assertThat(due(started("2 months", "2026-03-10T10:00"))).isEqualTo("2026-05-11"); // the 10th is a Sunday
        assertThat(due(started("1 month", "2026-03-31T10:00"))).isEqualTo("2026-04-30");
    }

    @Test
    void hoursRunDayAndNightAndStopByTheMinute() {
        StatutoryClock clock = started("24 hours", "2026-03-06T17:00");
        assertThat(clock.deadline(calendar, CITY)).isEqualTo(at("2026-03-07T17:00"));

        StatutoryClock stopped =
                clock.stop(at("2026-03-06T18:00"), LAW, "c", "").resume(at("2026-03-08T18:30"), LAW, "c", "");
        assertThat(stopped.deadline(calendar, CITY)).isEqualTo(at("2026-03-09T17:30"));
        assertThat(due(stopped)).isEqualTo("2026-03-09");
        assertThat(used(stopped, "2026-03-08T20:29")).isEqualTo(2);
        assertThat(stopped.overdue(calendar, at("2026-03-09T17:30"), CITY)).isTrue();
    }

    @Test
    void atOnceIsDueOnTheSameDay() {
        assertThat(due(started("at-once", "2026-03-08T10:00"))).isEqualTo("2026-03-08");
    }

    @Test
    void aClockNotStartedHasUsedNothingAndIsDueNever() {
        StatutoryClock clock = StatutoryClock.of(TimeLimit.parse("3 working-days"));

        assertThat(clock.state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(used(clock, "2026-03-09T10:00")).isZero();
        assertThatIllegalStateException().isThrownBy(() -> clock.due(calendar, CITY));
    }

    @Test
    void refusesALedgerThatCannotHaveHappened() {
        StatutoryClock clock = started("3 working-days", "2026-03-09T10:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.start(at("2026-03-10T10:00"), LAW, "c"))
                .withMessageContaining("START of a clock that is RUNNING");
        assertThatIllegalArgumentException().isThrownBy(() -> clock.resume(at("2026-03-10T10:00"), LAW, "c", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.stop(at("2026-03-08T10:00"), LAW, "c", ""))
                .withMessageContaining("before the entry above");
        assertThatIllegalArgumentException().isThrownBy(() -> clock.extend(0, at("2026-03-10T10:00"), LAW, "c", ""));
    }

    private StatutoryClock started(String limit, String at) {
        return StatutoryClock.of(TimeLimit.parse(limit)).start(at(at), LAW, "rule8");
    }

    private LocalDate due(StatutoryClock clock) {
        return clock.due(calendar, CITY).date();
    }

    private int used(StatutoryClock clock, String now) {
        return clock.used(calendar, at(now), CITY);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CITY).toInstant();
    }
}
