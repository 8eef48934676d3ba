// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
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

class CivilAffairsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private CivilAffairsSystem system;
    private DataService marriage;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(
                new Settings(
                        directory, 0, 0, Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(500), true),
                CLOCK);
        system = system(directory.resolve("civil-affairs.key"));
        marriage = new MarriageService(system);
    }

    @AfterEach
    void close() {
        system.close();
        sandbox.close();
    }

    private CivilAffairsSystem system(Path keyFile) {
        return new CivilAffairsSystem(
                CLOCK,
                Configured.as(
                        CivilAffairsSystem.Config.class,
                        Map.of(
                                "address", sandbox.address(SimulatedSystem.CIVIL_AFFAIRS),
                                "key_file", keyFile.toString(),
                                "patience_millis", 500)));
    }

    @Test
    void namesTheSpouseOfTheMarried() {
        FactSet facts = marriage.answer(Questions.about("civil-affairs/marriage/v1", "黄测明", "350299198502080039"));
        assertThat(facts.value("status")).contains("20");
        assertThat(facts.value("spouseName")).contains("吴拟芳");
        assertThat(facts.value("spouseIdNumber")).contains("350299198706300048");
        assertThat(facts.value("since")).contains(LocalDate.of(2012, 10, 1));
    }

    @Test
    void namesNobodyForTheUnmarriedAndTheUnknown() {
        FactSet single = marriage.answer(Questions.about("civil-affairs/marriage/v1", "林试安", "35029919920315002X"));
        assertThat(single.facts()).containsExactly(new Fact("status", "10"));
        FactSet unknown = marriage.answer(Questions.about("civil-affairs/marriage/v1", "无此人", "350299199203150011"));
        assertThat(unknown.facts()).containsExactly(new Fact("status", "90"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SimulatedFault.class,
            names = {"SLOW", "DEAD", "GARBAGE", "REJECT"})
    void isUnavailableWhileTheAgencyMisbehaves(SimulatedFault fault) {
        sandbox.set(SimulatedSystem.CIVIL_AFFAIRS, fault);
        assertThatExceptionOfType(AgencyUnavailableException.class)
                .isThrownBy(() ->
                        marriage.answer(Questions.about("civil-affairs/marriage/v1", "林试安", "35029919920315002X")))
                .withMessageContaining("civil-affairs/marriage/v1")
                .withMessageNotContainingAny("林试安", "350299");
        sandbox.set(SimulatedSystem.CIVIL_AFFAIRS, SimulatedFault.NONE);
        assertThat(marriage.answer(Questions.about("civil-affairs/marriage/v1", "林试安", "35029919920315002X"))
                        .facts())
                .isNotEmpty();
    }

    @Test
    void saysWhenALateSourceStatedIt() {
        sandbox.set(SimulatedSystem.CIVIL_AFFAIRS, SimulatedFault.LATE);
        FactSet facts = marriage.answer(Questions.about("civil-affairs/marriage/v1", "林试安", "35029919920315002X"));
        assertThat(facts.stated()).isBefore(CLOCK.instant().minus(Duration.ofDays(29)));
    }

    @Test
    void isUnavailableWithAnotherKey() {
        CivilAffairsSystem stranger = system(directory.resolve("fund.key"));
        try {
            DataService service = new MarriageService(stranger);
            assertThatExceptionOfType(AgencyUnavailableException.class)
                    .isThrownBy(() ->
                            service.answer(Questions.about("civil-affairs/marriage/v1", "林试安", "35029919920315002X")))
                    .withMessageContaining("HTTP status 401");
        } finally {
            stranger.close();
        }
    }
}
