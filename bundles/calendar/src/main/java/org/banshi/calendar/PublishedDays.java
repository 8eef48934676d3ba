// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one notice says.
 *
 * @param days true for a make-up work day, false for a day of rest
 */
record PublishedDays(int year, Map<LocalDate, Boolean> days) {
    PublishedDays {
        days = Map.copyOf(days);
    }

    static PublishedDays parse(int year, String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.size() < 3 || !lines.get(0).matches("#\\s*https?://\\S+.*")) {
            throw new InvalidYearException(
                    year, 1, "expected '#' and the address of the notice, then a header and days");
        }
        if (!lines.get(1).equals("date,kind,occasion")) {
            throw new InvalidYearException(year, 2, "expected the header 'date,kind,occasion'");
        }
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (int i = 2; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                day(year, i + 1, lines.get(i).split(",", -1), days);
            }
        }
        return new PublishedDays(year, days);
    }

    private static void day(int year, int line, String[] columns, Map<LocalDate, Boolean> days) {
        if (columns.length != 3 || !columns[1].matches("rest|work")) {
            throw new InvalidYearException(year, line, "expected 'date,rest,occasion' or 'date,work,occasion'");
        }
        LocalDate date = date(year, line, columns[0]);
        if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.isAfter(LocalDate.of(year + 1, 1, 31))) {
            throw new InvalidYearException(year, line, date + " is not a day of that year");
        }
        if (days.put(date, columns[1].equals("work")) != null) {
            throw new InvalidYearException(year, line, date + " stands twice");
        }
    }

    private static LocalDate date(int year, int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidYearException(year, line, "'%s' is no date like 2027-01-01".formatted(text));
        }
    }
}
