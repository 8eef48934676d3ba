// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final SetClock clock = new SetClock();
    private final Throttle throttle = new Throttle(clock, 3, Duration.ofSeconds(60), Duration.ofHours(1));

    @Test
    void theFirstFailuresAreFree() {
        assertThat(throttle.admit("a").admitted()).isTrue();
        assertThat(throttle.admit("a").admitted()).isTrue();
        assertThat(throttle.admit("a").admitted()).isTrue();
        assertThat(throttle.admit("a").admitted()).isFalse();
    }

    @Test
    void thePauseDoublesUpToItsBound() {
        throttle.admit("a");
        throttle.admit("a");
        long[] pauses = {1, 2, 4, 8, 16, 32, 60, 60};
        for (long pause : pauses) {
            assertThat(throttle.admit("a").admitted()).isTrue();
            assertThat(throttle.pause("a")).isEqualTo(Duration.ofSeconds(pause));
            clock.forward(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(throttle.admit("a").admitted()).isFalse();
            clock.forward(Duration.ofMillis(1));
        }
    }

    @Test
    void attemptsDuringThePauseAreCountedButDoNotLengthenIt() {
        for (int i = 0; i < 3; i++) {
            throttle.admit("a");
        }
        throttle.admit("a");
        throttle.admit("a");
        clock.forward(Duration.ofSeconds(1));
        assertThat(throttle.admit("a")).isEqualTo(new Throttle.Admission(Duration.ZERO, 2));
    }

    @Test
    void successForgetsAndSoDoesTime() {
        for (int i = 0; i < 3; i++) {
            throttle.admit("a");
            throttle.admit("b");
        }
        throttle.succeeded("a");
        assertThat(throttle.admit("a").admitted()).isTrue();
        clock.forward(Duration.ofHours(2));
        assertThat(throttle.admit("b").admitted()).isTrue();
        assertThat(throttle.pause("b")).isZero();
    }

    @Test
    void oneKeyDoesNotSlowDownAnother() {
        for (int i = 0; i < 10; i++) {
            throttle.admit("a");
        }
        assertThat(throttle.admit("b").admitted()).isTrue();
    }

    @Test
    void ownSuccessesInBetweenDoNotBuyMoreGuesses() {
        for (int i = 0; i < 5; i++) {
            while (!throttle.admit("a").admitted()) {
                clock.forward(Duration.ofSeconds(1));
            }
        }
        Duration pause = throttle.pause("a");
        clock.forward(pause);
        throttle.admit("a");
        throttle.takeBack("a");
        throttle.admit("a");
        assertThat(throttle.pause("a")).isGreaterThanOrEqualTo(pause);
    }

    @Test
    void aFloodOfKeysDoesNotGrowItWithoutBound() {
        for (int i = 0; i < 30_000; i++) {
            throttle.admit("key " + i);
        }
        assertThat(throttle.size()).isLessThanOrEqualTo(20_000);
    }
}
