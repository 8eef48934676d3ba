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
 * The time an authority has by law: a budget, and a ledger of what started, stopped and extended it. Nothing is derived once
 * and kept: the due date follows from the ledger and the calendar of the day.
 *
 * <p>The day an event falls on belongs to what ran before it (民法典 201: the first day is not counted): a term starts with
 * the day after acceptance, a stop takes out the days after it up to and including the day of resumption. A stop ended on
 * its own day moves nothing. Hours run by the minute instead.
 *
 * @param budget what the law gives
 * @param ledger in order of time; a start first
 */
public record StatutoryClock(TimeLimit budget, List<ClockEntry> ledger) {
    /** @throws IllegalArgumentException if the ledger is not in order, or stops what does not run */
    public StatutoryClock {
        ledger = List.copyOf(ledger);
        ClockState state = ClockState.NOT_STARTED;
        Instant last = Instant.MIN;
        for (ClockEntry entry : ledger) {
            if (entry.at().isBefore(last)) {
                throw new IllegalArgumentException(
                        "%s at %s is before the entry above it".formatted(entry.kind(), entry.at()));
            }
            last = entry.at();
            state = after(state, entry.kind());
        }
    }

    /** A clock not started yet. */
    public static StatutoryClock of(TimeLimit budget) {
        return new StatutoryClock(budget, List.of());
    }

    /** Accepted: the term runs from the next day on. */
    public StatutoryClock start(Instant at, String ground, String who) {
        return with(new ClockEntry(Kind.START, at, 0, ground, who, ""));
    }

    /** What the law does not count begins (许可法 45), told to the applicant by a document. */
    public StatutoryClock stop(Instant at, String ground, String who, String document) {
        return with(new ClockEntry(Kind.STOP, at, 0, ground, who, document));
    }

    /** The stop is over. */
    public StatutoryClock resume(Instant at, String ground, String who, String document) {
        return with(new ClockEntry(Kind.RESUME, at, 0, ground, who, document));
    }

    /** More time, as {@link ClockEntry#days} counts it (许可法 42). */
    public StatutoryClock extend(int days, Instant at, String ground, String who, String document) {
        return with(new ClockEntry(Kind.EXTEND, at, days, ground, who, document));
    }

    /** The whole budget again, running from that day. */
    public StatutoryClock reset(Instant at, String ground, String who, String document) {
        return with(new ClockEntry(Kind.RESET, at, 0, ground, who, document));
    }

    /** Where the ledger leaves the clock. */
    public ClockState state() {
        ClockState state = ClockState.NOT_STARTED;
        for (ClockEntry entry : ledger) {
            state = after(state, entry.kind());
        }
        return state;
    }

    /** True while time is being used up. */
    public boolean running() {
        return state() == ClockState.RUNNING;
    }

    /**
     * The last day of the term. While the clock is stopped: the day it would be if it went on at once, provisional.
     *
     * @throws IllegalStateException if the clock was not started
     */
    public DueDate due(WorkingCalendar calendar, ZoneId zone) {
        Run run = Run.of(ledger);
        DueDate end =
                switch (budget.unit()) {
                    case WORKING_DAYS -> workingDays(run, calendar, zone);
                    case DAYS ->
                        nextWorkingDay(pushed(run, zone, run.started(zone).plusDays(budget.amount())), calendar);
                    case MONTHS ->
                        nextWorkingDay(pushed(run, zone, run.started(zone).plusMonths(budget.amount())), calendar);
                    case HOURS -> new DueDate(hours(run).atZone(zone).toLocalDate(), false);
                };
        return new DueDate(end.date(), end.provisional() || !running());
    }

    /**
     * The instant from which the term is over: the end of its last day, or the minute its last hour is used up.
     *
     * @throws IllegalStateException if the clock was not started
     */
    public Instant deadline(WorkingCalendar calendar, ZoneId zone) {
        return budget.unit() == TimeLimit.Unit.HOURS
                ? hours(Run.of(ledger))
                : due(calendar, zone).date().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** True if the clock runs and its term is over. */
    public boolean overdue(WorkingCalendar calendar, Instant now, ZoneId zone) {
        return running() && !now.isBefore(deadline(calendar, zone));
    }

    /**
     * What was used of the budget: working days, days (also of months) or whole hours. A day counts once it has begun. 0 for
     * a clock not started.
     */
    public int used(WorkingCalendar calendar, Instant now, ZoneId zone) {
        if (state() == ClockState.NOT_STARTED) {
            return 0;
        }
        List<Run.Span> spans = Run.of(ledger).spans(now);
        return switch (budget.unit()) {
            case WORKING_DAYS ->
                spans.stream()
                        .mapToInt(span -> calendar.workingDaysBetween(span.from(zone), span.to(zone)))
                        .sum();
            case DAYS, MONTHS ->
                spans.stream()
                        .mapToInt(span -> Math.toIntExact(
                                span.to(zone).toEpochDay() - span.from(zone).toEpochDay()))
                        .sum();
            case HOURS ->
                Math.toIntExact(spans.stream()
                        .map(Run.Span::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .toHours());
        };
    }

    private DueDate workingDays(Run run, WorkingCalendar calendar, ZoneId zone) {
        int left = budget.amount() + run.extended();
        LocalDate from = run.started(zone);
        for (Run.Span span : run.closed()) {
            int spent = calendar.workingDaysBetween(span.from(zone), span.to(zone));
            if (spent >= left) {
                return calendar.plusWorkingDays(span.from(zone), left);
            }
            left -= spent;
            from = span.next(zone);
        }
        return calendar.plusWorkingDays(from, left);
    }

    private static LocalDate pushed(Run run, ZoneId zone, LocalDate end) {
        LocalDate due = end.plusDays(run.extended());
        for (Run.Span span : run.closed()) {
            if (!due.isAfter(span.to(zone))) {
                return due;
            }
            due = due.plusDays(span.next(zone).toEpochDay() - span.to(zone).toEpochDay());
        }
        return due;
    }

    private Instant hours(Run run) {
        Instant due = run.started().plus(Duration.ofHours(budget.amount())).plus(Duration.ofDays(run.extended()));
        for (Run.Span span : run.closed()) {
            if (!due.isAfter(span.stopped())) {
                return due;
            }
            due = due.plus(Duration.between(span.stopped(), span.resumed()));
        }
        return due;
    }

    private static DueDate nextWorkingDay(LocalDate day, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(day.minusDays(1), 1);
    }

    private StatutoryClock with(ClockEntry entry) {
        List<ClockEntry> longer = new ArrayList<>(ledger);
        longer.add(entry);
        return new StatutoryClock(budget, longer);
    }

    private static ClockState after(ClockState state, Kind kind) {
        boolean fits =
                switch (kind) {
                    case START -> state == ClockState.NOT_STARTED;
                    case STOP -> state == ClockState.RUNNING;
                    case RESUME -> state == ClockState.STOPPED;
                    case EXTEND, RESET -> state != ClockState.NOT_STARTED;
                };
        if (!fits) {
            throw new IllegalArgumentException("%s of a clock that is %s".formatted(kind, state));
        }
        return switch (kind) {
            case START, RESUME, RESET -> ClockState.RUNNING;
            case STOP -> ClockState.STOPPED;
            case EXTEND -> state;
        };
    }
}
