// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The years shipped with the bundle, and those an operator imported into a directory; the directory wins. */
@Component(configurationPid = "org.banshi.calendar", service = WorkingCalendar.class)
@Designate(ocd = PublishedCalendar.Settings.class)
public final class PublishedCalendar implements WorkingCalendar {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedCalendar.class);
    private static final int FIRST_SHIPPED = 2019;
    private static final int LAST_SHIPPED = 2026;
    private static final Pattern FILE = Pattern.compile("(\\d{4})\\.csv");

    /** Settings of the calendar. */
    @ObjectClassDefinition(name = "Banshi calendar")
    public @interface Settings {
        /** Where imported years are kept as {@code YYYY.csv}; empty: {@code calendar} in the data directory of the container. */
        @AttributeDefinition
        String directory() default "";
    }

    private record Snapshot(SortedMap<Integer, PublishedDays> years, Map<LocalDate, Boolean> days) {
        static Snapshot of(SortedMap<Integer, PublishedDays> years) {
            Map<LocalDate, Boolean> days = new HashMap<>();
            Collection<PublishedDays> oldestFirst = years.values();
            oldestFirst.forEach(year -> days.putAll(year.days()));
            return new Snapshot(years, days);
        }
    }

    private final Optional<Path> directory;
    private volatile Snapshot snapshot;

    @Activate
    public PublishedCalendar(Settings settings) {
        this(Optional.of(
                settings.directory().isBlank()
                        ? Path.of(System.getProperty("karaf.data", "data"), "calendar")
                        : Path.of(settings.directory())));
    }

    private PublishedCalendar(Optional<Path> directory) {
        this.directory = directory;
        SortedMap<Integer, PublishedDays> years = new TreeMap<>();
        for (int year = FIRST_SHIPPED; year <= LAST_SHIPPED; year++) {
            years.put(year, PublishedDays.parse(year, shippedFile(year)));
        }
        directory.filter(Files::isDirectory).ifPresent(path -> imported(path, years));
        snapshot = Snapshot.of(years);
    }

    /** The shipped years alone; imports are kept in memory. */
    public static PublishedCalendar shipped() {
        return new PublishedCalendar(Optional.empty());
    }

    /** The shipped years and those in a directory, which is made when a year is imported. */
    public static PublishedCalendar in(Path directory) {
        return new PublishedCalendar(Optional.of(directory));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return snapshot.days().getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    @Override
    public DueDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0 || days > 10_000) {
            throw new IllegalArgumentException("%d working days, expected 0 to 10,000".formatted(days));
        }
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return new DueDate(day, !published(from.getYear(), day.getYear()));
    }

    @Override
    public int workingDaysBetween(LocalDate a, LocalDate b) {
        int count = 0;
        for (LocalDate day = a.plusDays(1); !day.isAfter(b); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    @Override
    public synchronized void importYear(int year, String csv) {
        PublishedDays days = PublishedDays.parse(year, csv);
        directory.ifPresent(path -> keep(path, year, csv));
        SortedMap<Integer, PublishedDays> years = new TreeMap<>(snapshot.years());
        years.put(year, days);
        snapshot = Snapshot.of(years);
        LOG.info("working days of {} are known", year);
    }

    @Override
    public SortedSet<Integer> publishedYears() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(snapshot.years().keySet()));
    }

    private boolean published(int first, int last) {
        for (int year = first; year <= last; year++) {
            if (!snapshot.years().containsKey(year)) {
                return false;
            }
        }
        return true;
    }

    private static void imported(Path directory, SortedMap<Integer, PublishedDays> years) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    int year = Integer.parseInt(name.group(1));
                    years.put(year, PublishedDays.parse(year, Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("imported years in " + directory, e);
        }
    }

    private static void keep(Path directory, int year, String csv) {
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "year", ".part");
            Files.writeString(draft, csv);
            Files.move(
                    draft,
                    directory.resolve(year + ".csv"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("year %d in %s".formatted(year, directory), e);
        }
    }

    private static String shippedFile(int year) {
        try (InputStream in = PublishedCalendar.class.getResourceAsStream(year + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("days of %d are missing in the bundle".formatted(year));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("days of " + year, e);
        }
    }

    /** Years known, for the log. */
    @Override
    public String toString() {
        return List.copyOf(publishedYears()).toString();
    }
}
