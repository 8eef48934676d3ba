// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as laws give it.
 *
 * @param amount 0 or more; 0 means at once, on the same day
 */
public record TimeLimit(int amount, Unit unit) {
    private static final String AT_ONCE = "at-once";
    private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (working-day|day|hour|month)s?");

    /** What is counted. */
    public enum Unit {
        /** 工作日, by the published calendar. */
        WORKING_DAYS,
        /** 自然日; a term that would end on a day of rest ends on the next working day. */
        DAYS,
        /** Running hours, day and night. */
        HOURS,
        /** Months to the day of the same number, else the last of the month; days of rest as for {@link #DAYS}. */
        MONTHS
    }

    public TimeLimit {
        if (amount < 0) {
            throw new IllegalArgumentException("time limit of %d, expected 0 or more".formatted(amount));
        }
    }

    /**
     * Reads {@code 3 working-days}, {@code 15 days}, {@code 24 hours}, {@code 2 months} or {@code at-once}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static TimeLimit parse(String text) {
        if (text.equals(AT_ONCE)) {
            return new TimeLimit(0, Unit.WORKING_DAYS);
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "time limit '%s', expected such as '3 working-days', '15 days', '24 hours', '2 months' or 'at-once'"
                            .formatted(text));
        }
        Unit unit = Unit.valueOf(parts.group(2).toUpperCase(Locale.ROOT).replace('-', '_') + "S");
        return new TimeLimit(Integer.parseInt(parts.group(1)), unit);
    }

    /** The form {@link #parse} reads. */
    @Override
    public String toString() {
        if (amount == 0) {
            return AT_ONCE;
        }
        String word = unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return amount + " " + (amount == 1 ? word.substring(0, word.length() - 1) : word);
    }
}
