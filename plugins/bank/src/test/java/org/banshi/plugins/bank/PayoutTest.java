// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.sandbox.internal.Sandbox;
import org.banshi.plugins.sandbox.internal.Settings;
import org.banshi.plugins.wire.testing.Configured;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Money;
import org.banshi.spi.PayoutConfirmation;
import org.banshi.spi.PayoutConfirmations;
import org.banshi.spi.PayoutOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayoutTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Clock CLOCK = Clock.systemUTC();

    private final List<PayoutConfirmation> confirmed = new CopyOnWriteArrayList<>();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private BankSystem bank;
    private PayoutChannel channel;

    @BeforeEach
    void open() {
        sandbox = sandbox(0);
        plugin(confirmed::add);
    }

    @AfterEach
    void close() {
        channel.close();
        bank.close();
        sandbox.close();
    }

    private Sandbox sandbox(int jmsPort) {
        return new Sandbox(
                new Settings(
                        directory,
                        0,
                        jmsPort,
                        Duration.ofMillis(300),
                        Duration.ofMillis(20),
                        Duration.ofMillis(500),
                        true),
                CLOCK);
    }

    private void plugin(PayoutConfirmations confirmations) {
        bank = new BankSystem(
                CLOCK,
                Configured.as(
                        BankSystem.Config.class,
                        Map.of(
                                "broker", sandbox.address(SimulatedSystem.PAYOUT),
                                "key_file", directory.resolve("bank.key").toString(),
                                "patience_millis", 2000)));
        channel = new PayoutChannel(bank, confirmations);
    }

    private static PayoutOrder order(String number) {
        return new PayoutOrder(
                number, new CaseRef("case-1"), Money.of("1800.00"), "林试安", "9999990000000000014", "租房提取");
    }

    private void confirmations(int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(confirmed).hasSize(count));
    }

    @Test
    void confirmsWhatItPaid() {
        channel.order(order("T1"));
        confirmations(1);
        assertThat(confirmed.get(0)).satisfies(confirmation -> {
            assertThat(confirmation.number()).isEqualTo("T1");
            assertThat(confirmation.paid()).isTrue();
            assertThat(confirmation.amount()).isEqualTo(Money.of("1800.00"));
            assertThat(confirmation.bankReference()).startsWith("BK");
        });
    }

    @Test
    void paysARepeatedOrderOnceAndConfirmsItAgain() {
        channel.order(order("T1"));
        channel.order(order("T1"));
        confirmations(2);
        assertThat(confirmed).extracting(PayoutConfirmation::bankReference).containsOnly("BK0000000001");
        assertThat(sandbox.paid()).isEqualTo(1);
    }

    @Test
    void paysOnceThoughTheBankWasRestartedBetween() {
        channel.order(order("T1"));
        confirmations(1);
        int port = Integer.parseInt(sandbox.address(SimulatedSystem.PAYOUT).replaceAll(".*:", ""));
        sandbox.close();
        sandbox = sandbox(port);
        await().atMost(SOON).ignoreExceptions().until(() -> {
            channel.order(order("T1"));
            return true;
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(confirmed).hasSizeGreaterThanOrEqualTo(2));
        assertThat(confirmed).extracting(PayoutConfirmation::bankReference).containsOnly("BK0000000001");
        assertThat(sandbox.paid()).isEqualTo(1);
    }

    @Test
    void saysThatItIsUnknownWhetherADeadBankHasTheOrder() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.DEAD);
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() -> channel.order(order("T1")))
                .withMessageNotContainingAny("林试安", "999999");
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.NONE);
        channel.order(order("T1"));
        confirmations(1);
        assertThat(sandbox.paid()).isEqualTo(1);
    }

    @Test
    void passesOnASecondConfirmation() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.TWICE);
        channel.order(order("T1"));
        confirmations(2);
        assertThat(confirmed).extracting(PayoutConfirmation::bankReference).containsOnly("BK0000000001");
    }

    @Test
    void passesOnAWrongAmountAsItIs() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.WRONG_AMOUNT);
        channel.order(order("T1"));
        confirmations(1);
        assertThat(confirmed.get(0).amount()).isEqualTo(Money.of("1801.00"));
    }

    @Test
    void passesOnARefusalWithItsReason() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.REJECT);
        channel.order(order("T1"));
        confirmations(1);
        assertThat(confirmed.get(0).paid()).isFalse();
        assertThat(confirmed.get(0).reason()).contains("account closed");
        assertThat(sandbox.paid()).isZero();
    }

    @Test
    void dropsWhatIsUnreadableOrNotSignedByTheBank() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.GARBAGE);
        channel.order(order("T1"));
        confirmations(1);
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.NONE);
        channel.order(order("T2"));
        confirmations(2);
        assertThat(confirmed).extracting(PayoutConfirmation::amount).containsOnly(Money.of("1800.00"));
    }

    @Test
    void confirmsLateWhenTheBankIsLate() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.LATE);
        channel.order(order("T1"));
        confirmations(1);
    }

    @Test
    void keepsAConfirmationInTheQueueUntilTheHouseHasIt() {
        channel.close();
        bank.close();
        AtomicInteger attempts = new AtomicInteger();
        plugin(confirmation -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("the database is away");
            }
            confirmed.add(confirmation);
        });
        channel.order(order("T1"));
        confirmations(1);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void getsWhatWasConfirmedWhileItWasAway() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.SLOW);
        channel.order(order("T1"));
        channel.close();
        bank.close();
        plugin(confirmed::add);
        confirmations(1);
    }

    @Test
    void startsWithoutTheBrokerAndListensOnceItIsThere() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.DEAD);
        channel.close();
        bank.close();
        plugin(confirmed::add);
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.NONE);
        channel.order(order("T1"));
        confirmations(1);
    }

    @Test
    void closesInTimeThoughTheBrokerIsGone() {
        sandbox.set(SimulatedSystem.PAYOUT, SimulatedFault.DEAD);
        assertThat(CompletableFuture.runAsync(() -> {
                    channel.close();
                    bank.close();
                }))
                .succeedsWithin(Duration.ofSeconds(10));
    }
}
