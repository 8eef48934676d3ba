// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.banshi.calendar.ClockEntry.Kind;

/**
 * A ledger since its last start or reset, as stretches of running time.
 *
 * @param started of the term that counts
 * @param closed stretches that ended with a stop
 * @param open start of the stretch still running; the last stop if there is none
 * @param running whether a stretch is open
 * @param extended days granted since the start
 */
record Run(Instant started, List<Span> closed, Instant open, boolean running, int extended) {
    /**
     * A stretch of running time that was stopped.
     *
     * @param resumed when it went on; the stop itself while it did not
     */
    record Span(Instant begun, Instant stopped, Instant resumed) {
        LocalDate from(ZoneId zone) {
            return begun.atZone(zone).toLocalDate();
        }

        LocalDate to(ZoneId zone) {
            return stopped.atZone(zone).toLocalDate();
        }

        LocalDate next(ZoneId zone) {
            return resumed.atZone(zone).toLocalDate();
        }

        Duration length() {
            return Duration.between(begun, stopped);
        }
    }

    static Run of(List<ClockEntry> ledger) {
        Run run = null;
        for (ClockEntry entry : ledger) {
            if (entry.kind() == Kind.START || entry.kind() == Kind.RESET) {
                run = new Run(entry.at(), List.of(), entry.at(), true, 0);
            } else if (run != null) {
                run = run.after(entry);
            }
        }
        if (run == null) {
            throw new IllegalStateException("the clock was not started");
        }
        return run;
    }

    LocalDate started(ZoneId zone) {
        return started.atZone(zone).toLocalDate();
    }

    /** All stretches, the open one up to now. */
    List<Span> spans(Instant now) {
        List<Span> spans = new ArrayList<>(closed);
        if (running && now.isAfter(open)) {
            spans.add(new Span(open, now, now));
        }
        return spans;
    }

    private Run after(ClockEntry entry) {
        List<Span> spans = new ArrayList<>(closed);
        return switch (entry.kind()) {
            case STOP -> {
                spans.add(new Span(open, entry.at(), entry.at()));
                yield new Run(started, spans, entry.at(), false, extended);
            }
            case RESUME -> {
                Span last = spans.remove(spans.size() - 1);
                spans.add(new Span(last.begun(), last.stopped(), entry.at()));
                yield new Run(started, spans, entry.at(), true, extended);
            }
            case EXTEND -> new Run(started, closed, open, running, extended + entry.days());
            case START, RESET -> throw new IllegalStateException("starts a run of its own");
        };
    }
}
