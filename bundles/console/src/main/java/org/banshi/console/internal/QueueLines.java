// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.identity.Clerk;
import org.banshi.workflow.CasePage;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.Cases;
import org.banshi.workflow.QueueView;

/** The lines of one view read so far, by key, and those of them that match what is looked for. */
final class QueueLines implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int LOOKED_THROUGH = 500;

    private final transient List<CaseSummary> read = new ArrayList<>();
    private transient Optional<String> next = Optional.empty();

    /** Forgets what was read, and reads the first page of a view. */
    void first(Clerk clerk, QueueView view) {
        read.clear();
        next = Optional.empty();
        more(clerk, view);
    }

    void more(Clerk clerk, QueueView view) {
        CasePage page = Rooms.room(Cases.class).queue(clerk, view, next, PAGE);
        read.addAll(page.cases());
        next = page.next();
    }

    /** Reads on, so that looking for something looks at more than the first page. */
    void enough(Clerk clerk, QueueView view) {
        while (hasMore() && read.size() < LOOKED_THROUGH) {
            more(clerk, view);
        }
    }

    boolean hasMore() {
        return next.isPresent();
    }

    int size() {
        return read.size();
    }

    /** @param words part of a number, a name or an item; blank for all */
    List<CaseSummary> matching(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return read.stream()
                .filter(line -> (line.number()
                                + " "
                                + line.applicant()
                                + " "
                                + line.itemName().in(Words.locale()))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }
}
