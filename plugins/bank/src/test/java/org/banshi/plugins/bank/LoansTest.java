// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.sandbox.internal.Sandbox;
import org.banshi.plugins.sandbox.internal.Settings;
import org.banshi.plugins.wire.testing.Configured;
import org.banshi.plugins.wire.testing.Questions;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoansTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private BankSystem system;
    private DataService loans;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(
                new Settings(
                        directory, 0, 0, Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(500), true),
                CLOCK);
        system = system(directory.resolve("bank.key"));
        loans = new LoansService(system);
    }

    @AfterEach
    void close() {
        system.close();
        sandbox.close();
    }

    private BankSystem system(Path keyFile) {
        return new BankSystem(
                CLOCK,
                Configured.as(
                        BankSystem.Config.class,
                        Map.of(
                                "address", sandbox.address(SimulatedSystem.BANK_LOANS),
                                "key_file", keyFile.toString(),
                                "patience_millis", 500)));
    }

    @Test
    void statesTheLoansOfABorrower() {
        FactSet facts = loans.answer(Questions.about("bank/loans/v1", "许模涛", "350299198309250075"));
        assertThat(facts.value("count")).contains(BigDecimal.ONE);
        assertThat(facts.value("loans"))
                .contains(List.of(Map.of(
                        "bank",
                        "示例银行",
                        "home",
                        "示例市样板区试行路10号1001室",
                        "repaid12m",
                        new BigDecimal("51600.00"),
                        "overdue",
                        new BigDecimal("0.00"))));
    }

    @Test
    void statesThatSomebodyHasNone() {
        FactSet facts = loans.answer(Questions.about("bank/loans/v1", "林试安", "35029919920315002X"));
        assertThat(facts.value("count")).contains(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @EnumSource(
            value = SimulatedFault.class,
            names = {"SLOW", "DEAD", "GARBAGE", "REJECT"})
    void isUnavailableWhileTheAgencyMisbehaves(SimulatedFault fault) {
        sandbox.set(SimulatedSystem.BANK_LOANS, fault);
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() -> loans.answer(Questions.about("bank/loans/v1", "林试安", "35029919920315002X")))
                .withMessageContaining("bank/loans/v1")
                .withMessageNotContainingAny("林试安", "350299");
        sandbox.set(SimulatedSystem.BANK_LOANS, SimulatedFault.NONE);
        assertThat(loans.answer(Questions.about("bank/loans/v1", "林试安", "35029919920315002X"))
                        .facts())
                .isNotEmpty();
    }

    @Test
    void saysWhenALateSourceStatedIt() {
        sandbox.set(SimulatedSystem.BANK_LOANS, SimulatedFault.LATE);
        FactSet facts = loans.answer(Questions.about("bank/loans/v1", "林试安", "35029919920315002X"));
        assertThat(facts.stated()).isBefore(CLOCK.instant().minus(Duration.ofDays(29)));
    }

    @Test
    void isUnavailableWithAnotherKey() {
        BankSystem stranger = system(directory.resolve("fund.key"));
        try {
            DataService service = new LoansService(stranger);
            assertThatExceptionOfType(AgencyUnavailableException.class)
                    .isThrownBy(() -> service.answer(Questions.about("bank/loans/v1", "林试安", "35029919920315002X")))
                    .withMessageContaining("HTTP status 401");
        } finally {
            stranger.close();
        }
    }
}
