// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.police;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.sandbox.internal.Sandbox;
import org.banshi.plugins.sandbox.internal.Settings;
import org.banshi.plugins.wire.testing.Configured;
import org.banshi.plugins.wire.testing.Questions;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.DataService;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoliceTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PoliceSystem system;
    private DataService id;
    private DataService household;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(
                new Settings(
                        directory, 0, 0, Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(500), true),
                CLOCK);
        system = system(directory.resolve("police.key"));
        id = new IdService(system);
        household = new HouseholdService(system);
    }

    @AfterEach
    void close() {
        system.close();
        sandbox.close();
    }

    private PoliceSystem system(Path keyFile) {
        return new PoliceSystem(
                CLOCK,
                Configured.as(
                        PoliceSystem.Config.class,
                        Map.of(
                                "address", sandbox.address(SimulatedSystem.POLICE),
                                "key_file", keyFile.toString(),
                                "patience_millis", 500)));
    }

    @Test
    void matchesNameAndNumber() {
        FactSet facts = id.answer(Questions.about("police/id/v1", "林试安", "35029919920315002X"));
        assertThat(facts.value("match")).contains(true);
        assertThat(facts.value("status")).contains("1");
        assertThat(facts.value("birth")).contains(LocalDate.of(1992, 3, 15));
    }

    @Test
    void doesNotMatchAnotherNameOrAnUnknownNumber() {
        assertThat(id.answer(Questions.about("police/id/v1", "林试平", "35029919920315002X"))
                        .facts())
                .containsExactly(new Fact("match", false));
        assertThat(id.answer(Questions.about("police/id/v1", "林试安", "350299199203150011"))
                        .facts())
                .containsExactly(new Fact("match", false));
    }

    @Test
    void carriesNamesOfPlaneTwo() {
        assertThat(id.answer(Questions.about("police/id/v1", "潘𬭎迟", "350299198007120179"))
                        .value("name"))
                .contains("潘𬭎迟");
    }

    @Test
    void statesSpouseChildrenAndANewbornWithoutANumber() {
        FactSet facts = household.answer(Questions.about("police/household/v1", "陈样宁", "350299198805200018"));
        assertThat(facts.value("children")).contains(new BigDecimal(2));
        assertThat(facts.value("members"))
                .get(InstanceOfAssertFactories.LIST)
                .hasSize(4)
                .contains(
                        Map.of("name", "苏例欣", "idNumber", "350299199007110020", "relation", "12"),
                        Map.of("name", "陈样新", "relation", "20"));
    }

    @Test
    void statesThatAForeignerIsInNoHouseholdHere() {
        FactSet facts = household.answer(Questions.about("police/household/v1", "亚历·测试", "935999198808080016"));
        assertThat(facts.value("local")).contains(false);
        assertThat(facts.value("members")).contains(List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = SimulatedFault.class,
            names = {"SLOW", "DEAD", "GARBAGE", "REJECT"})
    void isUnavailableWhileTheAgencyMisbehaves(SimulatedFault fault) {
        sandbox.set(SimulatedSystem.POLICE, fault);
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() -> id.answer(Questions.about("police/id/v1", "林试安", "35029919920315002X")))
                .withMessageContaining("police/id/v1")
                .withMessageNotContainingAny("林试安", "350299");
        sandbox.set(SimulatedSystem.POLICE, SimulatedFault.NONE);
        assertThat(id.answer(Questions.about("police/id/v1", "林试安", "35029919920315002X"))
                        .facts())
                .isNotEmpty();
    }

    @Test
    void saysWhenALateSourceStatedIt() {
        sandbox.set(SimulatedSystem.POLICE, SimulatedFault.LATE);
        FactSet facts = id.answer(Questions.about("police/id/v1", "林试安", "35029919920315002X"));
        assertThat(facts.stated()).isBefore(CLOCK.instant().minus(Duration.ofDays(29)));
    }

    @Test
    void isUnavailableWithAnotherKey() {
        PoliceSystem stranger = system(directory.resolve("fund.key"));
        try {
            DataService service = new IdService(stranger);
            assertThatExceptionOfType(AgencyUnavailableException.class)
                    .isThrownBy(() -> service.answer(Questions.about("police/id/v1", "林试安", "35029919920315002X")))
                    .withMessageContaining("HTTP status 401");
        } finally {
            stranger.close();
        }
    }
}
