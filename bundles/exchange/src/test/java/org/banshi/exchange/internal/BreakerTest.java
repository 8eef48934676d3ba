// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.banshi.exchange.ServiceStatus;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final SetClock clock = new SetClock();
    private final Breaker breaker = new Breaker(clock, 3, Duration.ofSeconds(5));

    @Test
    void opensAfterFailuresInARow() {
        fail(2);
        succeed();
        fail(2);
        assertThat(breaker.state()).isEqualTo(ServiceStatus.Breaker.CLOSED);
        fail(1);
        assertThat(breaker.state()).isEqualTo(ServiceStatus.Breaker.OPEN);
        assertThat(breaker.admit()).isEmpty();
    }

    @Test
    void opensWhenHalfOfTheLastTwentyFailed() {
        for (int i = 0; i < 9; i++) {
            fail(1);
            succeed();
        }
        fail(1);
        assertThat(breaker.state()).isEqualTo(ServiceStatus.Breaker.CLOSED);
        fail(1);
        assertThat(breaker.state()).isEqualTo(ServiceStatus.Breaker.OPEN);
    }

    @Test
    void triesOneCallAtATimeAfterThePauseAndClosesIfItSucceeds() {
        fail(3);
        clock.forward(Duration.ofSeconds(5));
        Optional<Breaker.Permit> trial = breaker.admit();
        assertThat(trial).isPresent();
        assertThat(breaker.state()).isEqualTo(ServiceStatus.Breaker.TRYING);
        assertThat(breaker.admit()).isEmpty();
        trial.orElseThrow().succeeded();
        assertThat(breaker.state()).isEqualTo(ServiceStatus.Breaker.CLOSED);
    }

    @Test
    void pausesTwiceAsLongEachTimeUpToAMinuteWhileItStaysIll() {
        fail(3);
        long pause = 5;
        for (int i = 0; i < 6; i++) {
            clock.forward(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(breaker.admit()).isEmpty();
            clock.forward(Duration.ofMillis(1));
            breaker.admit().orElseThrow().failed();
            pause = Math.min(60, pause * 2);
        }
    }

    @Test
    void aTrialThatWasNotMadeMayBeMadeByAnother() {
        fail(3);
        clock.forward(Duration.ofSeconds(5));
        breaker.admit().orElseThrow().returned();
        assertThat(breaker.admit()).isPresent();
    }

    @Test
    void lateResultsOfOldCallsDoNotDecideTheTrial() {
        Breaker.Permit old = breaker.admit().orElseThrow();
        fail(3);
        clock.forward(Duration.ofSeconds(5));
        assertThat(breaker.admit()).isPresent();
        old.succeeded();
        assertThat(breaker.state()).isEqualTo(ServiceStatus.Breaker.TRYING);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.admit().orElseThrow().failed();
        }
    }

    private void succeed() {
        breaker.admit().orElseThrow().succeeded();
    }
}
