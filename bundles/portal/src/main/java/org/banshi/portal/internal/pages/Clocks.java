// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.calendar.WorkingCalendar;
import org.banshi.portal.internal.view.ClockPicture;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.Words;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.ClockView;
import org.banshi.workflow.EventKind;

/** Draws the legal clock: one cell a working day. */
final class Clocks {
    private static final int LONGEST_DRAWN = 60;

    private final WorkingCalendar calendar;
    private final Words words;
    private final Moments moments;

    Clocks(WorkingCalendar calendar, Words words, Moments moments) {
        this.calendar = calendar;
        this.words = words;
        this.moments = moments;
    }

    /** @return empty if no term runs */
    Optional<ClockPicture> picture(ClockView clock, List<CaseEvent> events) {
        if (clock.started().isEmpty() || clock.legalDue().isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = moments.date(clock.started().get());
        LocalDate due = clock.legalDue().get();
        String day = moments.day(due);
        Set<LocalDate> stops = stops(events);
        List<ClockPicture.Week> weeks = weeks(clock, start, due, stops);
        return Optional.of(new ClockPicture(
                words.say("clock.due", day),
                words.say(clock.provisional() ? "clock.due.provisional" : "clock.due.words", clock.budgetDays()),
                words.say("clock.days", clock.usedDays()),
                words.say(clock.overdue() ? "clock.overdue" : clock.running() ? "clock.running" : "clock.stopped"),
                words.say("clock.label", moments.day(start), clock.budgetDays(), clock.usedDays(), day),
                weeks,
                !stops.isEmpty()));
    }

    // days from being asked to answering; those before today's answer are still open
    private Set<LocalDate> stops(List<CaseEvent> events) {
        Set<LocalDate> days = new HashSet<>();
        Optional<LocalDate> asked = Optional.empty();
        for (CaseEvent event : events.stream()
                .sorted(java.util.Comparator.comparingInt(CaseEvent::sequence))
                .toList()) {
            LocalDate date = moments.date(event.happened());
            if (event.kind() == EventKind.ASKED_FOR_MORE) {
                asked = Optional.of(date);
            } else if (event.kind() == EventKind.SUPPLEMENTED && asked.isPresent()) {
                addWorkingDays(days, asked.get(), date);
                asked = Optional.empty();
            }
        }
        asked.ifPresent(from -> addWorkingDays(days, from, moments.today().plusDays(1)));
        return days;
    }

    private void addWorkingDays(Set<LocalDate> days, LocalDate from, LocalDate until) {
        from.plusDays(1)
                .datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
                .forEach(day -> {
                    if (calendar.isWorkingDay(day)) {
                        days.add(day);
                    }
                });
    }

    private List<ClockPicture.Week> weeks(ClockView clock, LocalDate start, LocalDate due, Set<LocalDate> stops) {
        SortedMap<LocalDate, List<ClockPicture.Day>> weeks = new TreeMap<>();
        if (due.isBefore(start)) {
            return List.of();
        }
        List<LocalDate> days = start.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        if (days.isEmpty() || days.size() > LONGEST_DRAWN) {
            return List.of();
        }
        add(weeks, start, new ClockPicture.Day(words.say("clock.start"), "start"));
        int number = 0;
        for (LocalDate day : days) {
            boolean stopped = stops.contains(day);
            number += stopped ? 0 : 1;
            add(
                    weeks,
                    day,
                    new ClockPicture.Day(
                            stopped ? words.say("clock.stop") : String.valueOf(number),
                            kind(clock, day, due, number, stopped)));
        }
        // the ledger knows of stops these events do not tell: words alone then
        return number == clock.budgetDays() ? named(weeks) : List.of();
    }

    private String kind(ClockView clock, LocalDate day, LocalDate due, int number, boolean stopped) {
        if (stopped) {
            return "stop";
        }
        if (day.equals(due)) {
            return "due";
        }
        if (day.equals(moments.today())) {
            return "today";
        }
        return number <= clock.usedDays() && day.isBefore(moments.today()) ? "used" : "";
    }

    private static void add(SortedMap<LocalDate, List<ClockPicture.Day>> weeks, LocalDate day, ClockPicture.Day cell) {
        LocalDate monday = day.minusDays((long) day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        weeks.computeIfAbsent(monday, week -> new ArrayList<>()).add(cell);
    }

    private List<ClockPicture.Week> named(SortedMap<LocalDate, List<ClockPicture.Day>> weeks) {
        return weeks.entrySet().stream()
                .map(week -> new ClockPicture.Week(moments.shortDay(week.getKey()), week.getValue()))
                .toList();
    }
}
