// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts and withdrawals of the fund: what the people's file says, and what was booked since. */
final class FundBooks implements AutoCloseable {
    /** One withdrawal. */
    record Draw(String number, String person, String reason, BigDecimal amount, String voucher, LocalDate date) {
        String line() {
            return String.join("\t", number, person, reason, amount.toPlainString(), voucher, date.toString());
        }

        static Draw of(String line) {
            String[] part = line.split("\t", -1);
            return new Draw(part[0], part[1], part[2], new BigDecimal(part[3]), part[4], LocalDate.parse(part[5]));
        }

        boolean same(String person, String reason, BigDecimal amount) {
            return this.person.equals(person) && this.reason.equals(reason) && this.amount.compareTo(amount) == 0;
        }
    }

    private static final String FORGET = "forget";

    private final Ledger ledger;
    private final Clock clock;
    private final boolean count;
    private final Map<String, Draw> booked = new LinkedHashMap<>();
    private final List<Draw> counted = new ArrayList<>();

    FundBooks(Path directory, Clock clock, boolean count) {
        this.ledger = new Ledger(directory.resolve("fund-draws.log"));
        this.clock = clock;
        this.count = count;
        for (String line : ledger.kept()) {
            if (line.equals(FORGET)) {
                counted.clear();
            } else {
                keep(Draw.of(line));
            }
        }
    }

    private void keep(Draw draw) {
        booked.put(draw.number(), draw);
        counted.add(draw);
    }

    /** Today's date where the fund is. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @return empty if nothing was booked under that number */
    synchronized Optional<Draw> booked(String number) {
        return Optional.ofNullable(booked.get(number));
    }

    synchronized Draw book(String number, String person, String reason, BigDecimal amount) {
        String voucher = "JZ%08d".formatted(booked.size() + 1);
        Draw draw = new Draw(number, person, reason, amount, voucher, today());
        ledger.append(draw.line());
        keep(draw);
        return draw;
    }

    /** Withdrawals of a person that count, newest first. */
    synchronized List<Draw> of(People.Person person) {
        List<Draw> draws = new ArrayList<>();
        if (count) {
            counted.stream().filter(draw -> draw.person().equals(person.key())).forEach(draws::add);
        }
        for (People.Draw draw : person.draws()) {
            draws.add(new Draw("", person.key(), draw.reason(), draw.amount(), "", today().minusDays(draw.daysAgo())));
        }
        draws.sort(Comparator.comparing(Draw::date).reversed());
        return draws;
    }

    /** What was taken since the people's file was written. */
    synchronized BigDecimal taken(People.Person person) {
        return of(person).stream()
                .filter(draw -> !draw.number().isEmpty())
                .map(Draw::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    synchronized void forget() {
        ledger.append(FORGET);
        counted.clear();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
