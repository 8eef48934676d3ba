// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.banshi.exchange.ServiceStatus;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFilesTest {
    @TempDir
    private Path directory;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPublishedServiceIsListedUntilItsPluginGoes() {
        assertThat(rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "[fund]")))
                .isEmpty();
        assertThat(rig.exchange.services()).extracting(ServiceStatus::service).containsExactly(Rig.HOUSEHOLD);
        rig.services.withdraw(Rig.POLICE);
        assertThat(rig.exchange.services()).isEmpty();
    }

    @Test
    void publishingAgainReplacesTheWholeSet() {
        rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "[fund]"));
        rig.publish(PluginText.police().service("id", "police/id/v1", "all"));
        assertThat(rig.exchange.services()).extracting(ServiceStatus::service).containsExactly("police/id/v1");
    }

    @Test
    void nothingIsPublishedByPreparing() {
        rig.services.prepare(
                PluginText.police()
                        .service("household", Rig.HOUSEHOLD, "[fund]")
                        .files(),
                new java.util.ArrayList<>());
        assertThat(rig.exchange.services()).isEmpty();
    }

    @Test
    void aServiceOfAnotherAgencyIsRefusedWithItsLine() {
        List<Fault> faults = rig.publish(PluginText.police().service("account", "fund/account/v1", "all"));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("BANSHI-INF/services/account.yaml");
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.message()).contains("fund/account/v1", "police/");
        });
    }

    @Test
    void everyFaultOfAFileIsNamedAtOnce() {
        List<Fault> faults = rig.publish(PluginText.police().file("services/household.yaml", """
                id: fund/household/v1
                name: {zh: 户籍信息, en: Household}
                for: [fund]
                unconditional: true
                timeout: 9s
                facts:
                  - {name: local, type: boolean}
                  - {name: local, type: text}
                """));
        assertThat(faults).extracting(Fault::line).containsExactlyInAnyOrder(1, 4, 5, 8);
    }

    @Test
    void oneIdIsDescribedOnce() {
        List<Fault> faults = rig.publish(PluginText.police()
                .service("household", Rig.HOUSEHOLD, "all")
                .service("household2", Rig.HOUSEHOLD, "all"));
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("described twice"));
    }

    @Test
    void aServicePublishedByAnotherPluginIsNotTakenOver() {
        rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "all"));
        List<Fault> faults = rig.publish(new PluginText("org.banshi.plugins.other", "police", "11350299DEMA000133")
                .service("household", Rig.HOUSEHOLD, "all"));
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("already published by " + Rig.POLICE));
    }

    @Test
    void anItemAskingAServiceNobodyPublishedIsRefusedUntilSomebodyDoes() {
        PluginText fund = PluginText.fund().itemAsking(Rig.HOUSEHOLD);
        assertThat(rig.publish(fund)).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("BANSHI-INF/items/rent/item.yaml");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message()).contains("unknown service 'police/household/v1'");
        });
        rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "[fund]"));
        assertThat(rig.publish(fund)).isEmpty();
    }

    @Test
    void anItemStaysWhenAnotherAgencysPluginIsAway() {
        rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "[fund]"));
        rig.services.withdraw(Rig.POLICE);
        assertThat(rig.publish(PluginText.fund().itemAsking(Rig.HOUSEHOLD))).isEmpty();
    }

    @Test
    void anItemMayAskAServiceOfItsOwnPlugin() {
        assertThat(rig.publish(PluginText.fund()
                        .service("account", "fund/account/v1", "[fund]")
                        .itemAsking("fund/account/v1")))
                .isEmpty();
    }

    @Test
    void anItemMayNotAskAServiceThatIsNotSharedWithItsAgency() {
        rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "[med, hrss]"));
        assertThat(rig.publish(PluginText.fund().itemAsking(Rig.HOUSEHOLD)))
                .containsExactly(new Fault(
                        "BANSHI-INF/items/rent/item.yaml",
                        3,
                        "service 'police/household/v1' is not shared with 'fund' (shared with hrss, med)"));
        rig.services.withdraw(Rig.POLICE);
        assertThat(rig.publish(PluginText.fund().itemAsking(Rig.HOUSEHOLD))).hasSize(1);
        rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "all"));
        assertThat(rig.publish(PluginText.fund().itemAsking(Rig.HOUSEHOLD))).isEmpty();
    }

    @Test
    void anItemMayAskWhatItsOwnAgencySharesWithOthersOnly() {
        assertThat(rig.publish(PluginText.fund()
                        .service("account", "fund/account/v1", "[hrss]")
                        .itemAsking("fund/account/v1")))
                .isEmpty();
    }

    @Test
    void anUnknownServiceIsRefusedWithWhatItsAgencyOffers() {
        rig.publish(
                PluginText.police().service("household", Rig.HOUSEHOLD, "all").service("id", "police/id/v1", "all"));
        assertThat(rig.publish(PluginText.fund().itemAsking("police/identity/v1")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .contains("'police/identity/v1'", "police offers police/household/v1, police/id/v1"));
    }

    @Test
    void theFactsOfAServiceAreKnownEvenWhenItsPluginIsAway() {
        assertThat(rig.services.facts(Rig.HOUSEHOLD)).isEmpty();
        rig.publish(PluginText.police().service("household", Rig.HOUSEHOLD, "[fund]"));
        rig.services.withdraw(Rig.POLICE);
        assertThat(rig.services.facts(Rig.HOUSEHOLD))
                .hasValueSatisfying(facts -> assertThat(facts).containsExactly("address", "local"));
    }
}
