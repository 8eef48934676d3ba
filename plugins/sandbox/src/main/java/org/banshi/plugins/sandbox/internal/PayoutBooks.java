// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the stand-in of the bank paid: each order number once, whatever is asked and whenever it is restarted. */
final class PayoutBooks implements AutoCloseable {
    /** What became of one order. */
    record Payout(String number, BigDecimal amount, boolean paid, String reference, Instant at, String reason) {
        String line() {
            return String.join(
                    "\t",
                    "order",
                    number,
                    amount.toPlainString(),
                    Boolean.toString(paid),
                    reference,
                    at.toString(),
                    reason);
        }

        static Payout of(String[] part) {
            return new Payout(
                    part[1],
                    new BigDecimal(part[2]),
                    Boolean.parseBoolean(part[3]),
                    part[4],
                    Instant.parse(part[5]),
                    part[6]);
        }
    }

    private final Ledger ledger;
    private final Map<String, Payout> payouts = new LinkedHashMap<>();
    private final Set<String> untold = new LinkedHashSet<>();

    PayoutBooks(Path directory) {
        ledger = new Ledger(directory.resolve("payouts.log"));
        for (String line : ledger.kept()) {
            String[] part = line.split("\t", -1);
            if (part[0].equals("order")) {
                payouts.put(part[1], Payout.of(part));
                untold.add(part[1]);
            } else {
                untold.remove(part[1]);
            }
        }
    }

    /** Pays, unless that number was paid or refused before; then what happened the first time. */
    synchronized Payout settle(String number, BigDecimal amount, boolean pay, String reason, Instant now) {
        Payout before = payouts.get(number);
        if (before != null) {
            return before;
        }
        String reference = "BK%010d".formatted(payouts.size() + 1);
        Payout payout = new Payout(number, amount, pay, reference, now, reason);
        ledger.append(payout.line());
        payouts.put(number, payout);
        untold.add(number);
        return payout;
    }

    /** Notes that the confirmation is on its way for good. */
    synchronized void told(String number) {
        if (untold.remove(number)) {
            ledger.append("told\t" + number);
        }
    }

    /** Settled, but not confirmed yet. */
    synchronized List<Payout> untold() {
        return untold.stream()
                .flatMap(number -> Optional.ofNullable(payouts.get(number)).stream())
                .toList();
    }

    /** Everything that was ever settled, oldest first. */
    synchronized List<Payout> all() {
        return List.copyOf(payouts.values());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
