// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import java.time.LocalDate;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Working days (工作日): Monday to Friday, less the days of rest and plus the make-up work days (调休) that the State Council
 * publishes for each year. Safe for all threads.
 */
@ProviderType
public interface WorkingCalendar {
    /** Whether people work that day. In a year not published yet, every Monday to Friday. */
    boolean isWorkingDay(LocalDate day);

    /**
     * The n-th working day after a day, that day itself not counted.
     *
     * @param days 0 to 10,000; 0 gives {@code from} itself, whatever day it is
     */
    DueDate plusWorkingDays(LocalDate from, int days);

    /** Working days after {@code a} up to and including {@code b}; 0 if {@code b} is not after {@code a}. */
    int workingDaysBetween(LocalDate a, LocalDate b);

    /**
     * Takes in a newly published year, or replaces one; kept over restarts.
     *
     * @param csv first line {@code #} and the address of the notice, then {@code date,kind,occasion} with kind {@code rest}
     *     or {@code work}; dates of that year, or of the December before and the January after
     * @throws InvalidYearException naming the line that is wrong; nothing has changed
     */
    void importYear(int year, String csv);

    /** The years whose notice is known. */
    SortedSet<Integer> publishedYears();
}
