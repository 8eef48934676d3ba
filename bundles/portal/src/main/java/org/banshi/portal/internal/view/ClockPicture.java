// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** The legal clock, one cell a working day, one row a week.
 *
 * @param label the picture in words
 * @param weeks empty if days and budget do not fit together: then words alone tell
 */
public record ClockPicture(
        String due, String dueWords, String used, String usedWords, String label, List<Week> weeks, boolean stopped) {
    public ClockPicture {
        weeks = List.copyOf(weeks);
    }

    /** A week, named by its first day. */
    public record Week(String name, List<Day> days) {
        public Week {
            days = List.copyOf(days);
        }
    }

    /** A day; {@code kind} is {@code start used today stop due} or empty. */
    public record Day(String text, String kind) {}
}
