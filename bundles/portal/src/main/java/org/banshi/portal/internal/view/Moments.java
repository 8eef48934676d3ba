// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people read them, in the zone of the clock. */
public final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clock clock;
    private final boolean chinese;
    private final Words words;

    public Moments(Clock clock, Locale locale) {
        this.clock = clock;
        this.chinese = locale.getLanguage().equals("zh");
        this.words = Words.in(locale);
    }

    /** {@code 今天 09:41}, {@code 11月20日 09:41}. */
    public String when(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, clock.getZone());
        String day = at.toLocalDate().equals(today()) ? words.say("today") : shortDay(at.toLocalDate());
        return day + " " + TIME.format(at);
    }

    /** {@code 09:46:12}; with its day if that is not today. */
    public String exactly(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, clock.getZone());
        String time = SECONDS.format(at);
        return at.toLocalDate().equals(today()) ? time : shortDay(at.toLocalDate()) + " " + time;
    }

    /** {@code 11 月 30 日}, with its year if that is not this one. */
    public String day(LocalDate date) {
        return date.getYear() == today().getYear()
                ? pattern("M 月 d 日", "d MMMM").format(date)
                : fullDay(date);
    }

    /** {@code 2026 年 11 月 30 日}. */
    public String fullDay(LocalDate date) {
        return pattern("yyyy 年 M 月 d 日", "d MMMM yyyy").format(date);
    }

    /** {@code 11月9日}, for narrow places. */
    public String shortDay(LocalDate date) {
        return date.getYear() == today().getYear()
                ? pattern("M月d日", "d MMM").format(date)
                : pattern("yyyy年M月d日", "d MMM yyyy").format(date);
    }

    /** The day of an instant. */
    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    private DateTimeFormatter pattern(String zh, String en) {
        return DateTimeFormatter.ofPattern(chinese ? zh : en, chinese ? Locale.ROOT : Locale.ENGLISH);
    }
}
