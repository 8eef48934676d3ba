// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedCalendarTest {
    private static final String YEAR_2027 = """
            # https://www.gov.cn/zhengce/example-2027.htm
            date,kind,occasion
            2027-01-01,rest,元旦
            2027-01-02,rest,元旦
            2027-01-03,work,元旦
            """;

    private final PublishedCalendar calendar = PublishedCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false", // Thursday, New Year
        "2026-01-04, true", // Sunday made up
        "2026-02-14, true", // Saturday before Spring Festival
        "2026-02-16, false", // Monday of Spring Festival
        "2026-03-07, false", // plain Saturday
        "2026-03-09, true", // plain Monday
        "2022-12-31, false", // published with the next year
        "2018-12-29, true" // made up in the December before the first year
    })
    void followsTheNotices(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasThePublishedNumberOfWorkingDays(int year, int days) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @Test
    void makeUpDaysAreCountedAndHolidaysAreNot() {
        // Friday 13 February 2026: Saturday 14 is worked, the festival lasts to Monday 23
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 2))
                .isEqualTo(new DueDate(LocalDate.of(2026, 2, 24), false));
    }

    @Test
    void noDaysAddedStayOnTheDayItself() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 16), 0).date())
                .isEqualTo("2026-02-16");
    }

    @Test
    void countingBackwardsGivesNothing() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9)))
                .isZero();
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 2)))
                .isZero();
    }

    @Test
    void refusesNegativeDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 3, 9), -1))
                .withMessageContaining("0 to 10,000");
    }

    @Test
    void aDateInAnUnpublishedYearIsProvisionalUntilTheYearIsImported() {
        LocalDate from = LocalDate.of(2026, 12, 30);
        assertThat(calendar.plusWorkingDays(from, 3)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), true));

        calendar.importYear(2027, YEAR_2027);

        // Sunday 3 January is made up now
        assertThat(calendar.plusWorkingDays(from, 3)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), false));
        assertThat(calendar.plusWorkingDays(from, 2)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 3), false));
        assertThat(calendar.publishedYears()).startsWith(2019).endsWith(2027).hasSize(9);
    }

    @Test
    void importedYearsOutliveARestart(@TempDir Path directory) {
        Path years = directory.resolve("calendar");
        PublishedCalendar.in(years).importYear(2027, YEAR_2027);

        assertThat(PublishedCalendar.in(years).isWorkingDay(LocalDate.of(2027, 1, 3)))
                .isTrue();
        assertThat(years).isDirectoryContaining(file -> file.endsWith("2027.csv"));
        assertThat(years.toFile().list()).hasSize(1);
    }

    @Test
    void anImportedYearReplacesTheShippedOne(@TempDir Path directory) throws Exception {
        Files.writeString(
                directory.resolve("2026.csv"),
                "# https://www.gov.cn/changed.htm\ndate,kind,occasion\n2026-03-09,rest,changed\n");

        PublishedCalendar changed = PublishedCalendar.in(directory);

        assertThat(changed.isWorkingDay(LocalDate.of(2026, 3, 9))).isFalse();
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 1, 4))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date,kind,occasion%2027-01-01,rest,x%x | line 1",
                "# https://a.cn%day,kind%2027-01-01,rest,x | line 2",
                "# https://a.cn%date,kind,occasion%2027-01-01,holiday,x | line 3",
                "# https://a.cn%date,kind,occasion%2027-13-01,rest,x | line 3",
                "# https://a.cn%date,kind,occasion%2027-01-01,rest,x%2027-01-01,work,x | line 4",
                "# https://a.cn%date,kind,occasion%2028-03-01,rest,x | line 3"
            })
    void aWrongFileIsRefusedWithItsLine(String csv, String line) {
        assertThatExceptionOfType(InvalidYearException.class)
                .isThrownBy(() -> calendar.importYear(2027, csv.replace('%', '\n')))
                .withMessageContaining(line);
        assertThat(calendar.publishedYears()).doesNotContain(2027);
    }
}
