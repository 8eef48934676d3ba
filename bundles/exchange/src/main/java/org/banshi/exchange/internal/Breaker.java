// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banshi.exchange.ServiceStatus;

/**
 * Circuit breaker of one service. It opens after so many failures in a row, or when half of the last twenty calls failed; lets
 * one call through after a pause; closes if that succeeds, else pauses twice as long. Results of calls made before it last
 * opened or closed no longer count.
 */
final class Breaker {
    private static final int WINDOW = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private final int inARow;
    private final Duration firstPause;

    private ServiceStatus.Breaker state = ServiceStatus.Breaker.CLOSED;
    private long period;
    private Instant tryAt = Instant.EPOCH;
    private Duration pause;
    private boolean tryUnderWay;
    private int row;
    /** Newest call in the lowest bit, 1 = failed. */
    private int recent;

    private int counted;

    Breaker(Clock clock, int inARow, Duration firstPause) {
        this.clock = clock;
        this.inARow = inARow;
        this.firstPause = firstPause;
        this.pause = firstPause;
    }

    /** Leave for one call; exactly one of its methods is to be called. */
    final class Permit {
        private final long of;

        private Permit(long of) {
            this.of = of;
        }

        void succeeded() {
            finish(of, Breaker.this::countSuccess);
        }

        void failed() {
            finish(of, Breaker.this::countFailure);
        }

        /** The call was not made after all. */
        void returned() {
            finish(of, () -> tryUnderWay = false);
        }
    }

    /** @return empty if the call must not be made */
    synchronized Optional<Permit> admit() {
        if (state == ServiceStatus.Breaker.CLOSED) {
            return Optional.of(new Permit(period));
        }
        if (tryUnderWay || clock.instant().isBefore(tryAt)) {
            return Optional.empty();
        }
        state = ServiceStatus.Breaker.TRYING;
        tryUnderWay = true;
        return Optional.of(new Permit(period));
    }

    synchronized ServiceStatus.Breaker state() {
        return state;
    }

    private synchronized void finish(long of, Runnable count) {
        if (of == period) {
            count.run();
        }
    }

    private void countSuccess() {
        if (state == ServiceStatus.Breaker.CLOSED) {
            remember(0);
            row = 0;
        } else {
            pause = firstPause;
            turn(ServiceStatus.Breaker.CLOSED);
        }
    }

    private void countFailure() {
        if (state == ServiceStatus.Breaker.CLOSED) {
            remember(1);
            row++;
            if (row >= inARow || (counted == WINDOW && Integer.bitCount(recent) * 2 >= WINDOW)) {
                turn(ServiceStatus.Breaker.OPEN);
            }
        } else {
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
            turn(ServiceStatus.Breaker.OPEN);
        }
    }

    private void turn(ServiceStatus.Breaker to) {
        state = to;
        period++;
        tryUnderWay = false;
        tryAt = clock.instant().plus(pause);
        row = 0;
        recent = 0;
        counted = 0;
    }

    private void remember(int bit) {
        recent = (recent << 1 | bit) & ((1 << WINDOW) - 1);
        counted = Math.min(WINDOW, counted + 1);
    }
}
