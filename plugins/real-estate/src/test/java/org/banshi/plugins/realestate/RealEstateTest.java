// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.realestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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

class RealEstateTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private RealEstateSystem system;
    private DataService homes;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(
                new Settings(
                        directory, 0, 0, Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(500), true),
                CLOCK);
        system = system(directory.resolve("real-estate.key"));
        homes = new HomesService(system);
    }

    @AfterEach
    void close() {
        system.close();
        sandbox.close();
    }

    private RealEstateSystem system(Path keyFile) {
        return new RealEstateSystem(
                CLOCK,
                Configured.as(
                        RealEstateSystem.Config.class,
                        Map.of(
                                "address", sandbox.address(SimulatedSystem.REAL_ESTATE),
                                "key_file", keyFile.toString(),
                                "patience_millis", 500)));
    }

    @Test
    void statesTheHomesOfAnOwner() {
        FactSet facts = homes.answer(Questions.about("real-estate/homes/v1", "吴拟芳", "350299198706300048"));
        assertThat(facts.value("count")).contains(BigDecimal.ONE);
        assertThat(facts.value("homes"))
                .contains(List.of(
                        Map.of("address", "示例市样板区模拟路7号701室", "share", "100%", "since", LocalDate.of(2018, 6, 1))));
    }

    @Test
    void statesThatSomebodyOwnsNone() {
        FactSet facts = homes.answer(Questions.about("real-estate/homes/v1", "林试安", "35029919920315002X"));
        assertThat(facts.value("count")).contains(BigDecimal.ZERO);
        assertThat(facts.value("homes")).contains(List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = SimulatedFault.class,
            names = {"SLOW", "DEAD", "GARBAGE", "REJECT"})
    void isUnavailableWhileTheAgencyMisbehaves(SimulatedFault fault) {
        sandbox.set(SimulatedSystem.REAL_ESTATE, fault);
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() -> homes.answer(Questions.about("real-estate/homes/v1", "林试安", "35029919920315002X")))
                .withMessageContaining("real-estate/homes/v1")
                .withMessageNotContainingAny("林试安", "350299");
        sandbox.set(SimulatedSystem.REAL_ESTATE, SimulatedFault.NONE);
        assertThat(homes.answer(Questions.about("real-estate/homes/v1", "林试安", "35029919920315002X"))
                        .facts())
                .isNotEmpty();
    }

    @Test
    void saysWhenALateSourceStatedIt() {
        sandbox.set(SimulatedSystem.REAL_ESTATE, SimulatedFault.LATE);
        FactSet facts = homes.answer(Questions.about("real-estate/homes/v1", "林试安", "35029919920315002X"));
        assertThat(facts.stated()).isBefore(CLOCK.instant().minus(Duration.ofDays(29)));
    }

    @Test
    void isUnavailableWithAnotherKey() {
        RealEstateSystem stranger = system(directory.resolve("fund.key"));
        try {
            DataService service = new HomesService(stranger);
            assertThatExceptionOfType(AgencyUnavailableException.class)
                    .isThrownBy(
                            () -> service.answer(Questions.about("real-estate/homes/v1", "林试安", "35029919920315002X")))
                    .withMessageContaining("HTTP status 401");
        } finally {
            stranger.close();
        }
    }
}
