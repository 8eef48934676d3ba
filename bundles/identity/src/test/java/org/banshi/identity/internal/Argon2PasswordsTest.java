// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords(2, 1, Duration.ofSeconds(30));

    @Test
    void agreesWithTheReferenceImplementation() {
        // made with the reference implementation in C
        String stored =
                "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$rk2Mi3E4dgRMg0fHaYaptWVZRKqs//6b6k3/nntqGJk";
        assertThat(passwords.matches("correct horse".toCharArray(), stored)).contains(true);
        assertThat(passwords.matches("correct house".toCharArray(), stored)).contains(false);
    }

    @Test
    void theSamePasswordIsStoredDifferentlyEachTime() {
        String first = passwords.hash("correct horse".toCharArray());
        String second = passwords.hash("correct horse".toCharArray());
        assertThat(first).isNotEqualTo(second).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("correct horse".toCharArray(), first)).contains(true);
        assertThat(passwords.matches("correct horse".toCharArray(), second)).contains(true);
    }

    @Test
    void nobodyHasNobodysPassword() {
        assertThat(passwords.matches(new char[0], passwords.nobody())).contains(false);
    }

    @Test
    void anUnknownKindOfHashIsAnErrorNotAMismatch() {
        assertThatIllegalStateException()
                .isThrownBy(() -> passwords.matches("x".toCharArray(), "$2b$12$abcdefghijklmnopqrstuv"));
    }

    @Test
    void aFloodIsToldToComeBackInsteadOfTakingAllMemory() throws Exception {
        int callers = 64;
        String stored = passwords.hash("correct horse".toCharArray());
        CyclicBarrier start = new CyclicBarrier(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Optional<Boolean>>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return passwords.matches("correct horse".toCharArray(), stored);
                }));
            }
            int right = 0;
            for (Future<Optional<Boolean>> answer : answers) {
                Optional<Boolean> match = answer.get();
                assertThat(match.orElse(true)).isTrue();
                right += match.isPresent() ? 1 : 0;
            }
            assertThat(right).isBetween(1, callers - 1);
        } finally {
            threads.shutdownNow();
        }
    }
}
