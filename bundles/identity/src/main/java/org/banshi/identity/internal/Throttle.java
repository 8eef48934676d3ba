// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever keeps failing: the first failures are free, then each one doubles the pause, up to a bound. A failure is
 * counted before the attempt is made and taken back if it succeeds, so that parallel guesses gain nothing. In memory, of a
 * bounded size.
 */
final class Throttle {
    private static final int ENTRIES = 20_000;

    private record Failures(int count, Instant last, Instant blockedUntil, long unseen) {}

    private final Clock clock;
    private final int free;
    private final Duration longest;
    private final Duration memory;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param free failures without a pause
     * @param longest bound of the pause
     * @param memory failures are forgotten after this long without another
     */
    Throttle(Clock clock, int free, Duration longest, Duration memory) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
        this.memory = memory;
    }

    /** What an attempt meets. {@code unseen}: attempts refused since the last one let through. */
    record Admission(Duration left, long unseen) {
        boolean admitted() {
            return left.isZero();
        }
    }

    /** Lets an attempt through, counting it as failed until {@link #succeeded}, or says how long to wait. */
    synchronized Admission admit(String key) {
        Instant now = clock.instant();
        Failures before = failures.getOrDefault(key, new Failures(0, now, now, 0));
        if (before.last.plus(memory).isBefore(now)) {
            before = new Failures(0, now, now, 0);
        }
        if (now.isBefore(before.blockedUntil)) {
            failures.put(key, new Failures(before.count, before.last, before.blockedUntil, before.unseen + 1));
            return new Admission(Duration.between(now, before.blockedUntil), before.unseen + 1);
        }
        int count = before.count + 1;
        failures.put(key, new Failures(count, now, now.plus(pause(count)), 0));
        forgetOldest();
        return new Admission(Duration.ZERO, before.unseen);
    }

    /** How long the next attempt would be refused. */
    synchronized Duration pause(String key) {
        Failures now = failures.get(key);
        Duration left = now == null ? Duration.ZERO : Duration.between(clock.instant(), now.blockedUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Forgets all failures of a key. */
    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    /** Takes back the one attempt that was counted last: it was no failure, but others before it were. */
    synchronized void takeBack(String key) {
        Failures now = failures.get(key);
        if (now != null) {
            failures.put(key, new Failures(Math.max(0, now.count - 1), now.last, clock.instant(), now.unseen));
        }
    }

    synchronized int size() {
        return failures.size();
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(count - free, 30);
        return seconds > longest.toSeconds() ? longest : Duration.ofSeconds(seconds);
    }

    private void forgetOldest() {
        if (failures.size() > ENTRIES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }
}
