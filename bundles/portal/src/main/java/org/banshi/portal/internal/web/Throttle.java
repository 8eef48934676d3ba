// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds how often one remote address may ask: a bucket that fills evenly. Safe for all threads. Remembers the most recent
 * addresses only, so that many of them cost no memory.
 */
public final class Throttle {
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final int calls;
    private final Duration within;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Bucket(double left, Instant counted) {}

    /** So many calls within a time. */
    public Throttle(Clock clock, int calls, Duration within) {
        this.clock = clock;
        this.calls = calls;
        this.within = within;
    }

    /** Takes one call; false if there is none left just now. */
    public synchronized boolean admits(String remote) {
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(remote, new Bucket(calls, now));
        double filled =
                bucket.left() + (double) Duration.between(bucket.counted(), now).toMillis() * calls / within.toMillis();
        double left = Math.min(calls, Math.max(0, filled));
        boolean admitted = left >= 1;
        buckets.put(remote, new Bucket(admitted ? left - 1 : left, now));
        return admitted;
    }

    /** Seconds until another call is admitted for sure. */
    public long retryAfterSeconds() {
        return Math.max(1, within.toSeconds() / calls);
    }
}
