// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its applicant sees it.
 *
 * @param title the verdict in plain words, clauses between bars
 * @param paper the sealed letter, null before it exists
 * @param clock null when no term runs
 * @param turn whose turn it is
 * @param spared how many proofs were not asked for, 0 to say nothing
 * @param example the agency's name if it is invented, else empty
 */
public record CasePage(
        String id,
        String number,
        String item,
        String icon,
        String title,
        String words,
        List<String> asks,
        @Nullable Paper paper,
        Track track,
        @Nullable ClockPicture clock,
        String reasonsTitle,
        String rule,
        List<Reason> reasons,
        String objection,
        List<Event> events,
        List<TextRow> typed,
        List<FactRow> fetched,
        String turn,
        String turnWords,
        boolean retractable,
        int spared,
        String example) {
    public CasePage {
        asks = List.copyOf(asks);
        reasons = List.copyOf(reasons);
        events = List.copyOf(events);
        typed = List.copyOf(typed);
        fetched = List.copyOf(fetched);
    }

    /** One condition of the rules; {@code kind} as of {@link FactRow}. */
    public record Reason(String words, String source, String icon, String kind) {}

    /** One thing that happened; {@code paper} is the letter's id if it was sealed then, else empty. */
    public record Event(String when, String machine, String title, String words, boolean official, String paper) {}
}
