// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.FileAuditLog;
import org.banshi.audit.RecordedEntry;
import org.banshi.onboarding.PluginStatus;
import org.banshi.onboarding.PluginStatus.State;
import org.banshi.onboarding.UnknownPluginException;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceptionTest {
    private static final String FUND = TestPlugin.NAME;
    private static final String CLERK = "01CLERK";

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-09T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final List<String> log = new ArrayList<>();
    private final RecordingSection forms = new RecordingSection("forms", 20, log);
    private final RecordingSection catalog = new RecordingSection("catalog", 10, log);
    private final MemoryShelf shelf = new MemoryShelf();
    private FileAuditLog audit;
    private Reception reception;

    @BeforeEach
    void open(@TempDir Path directory) {
        audit = new FileAuditLog(directory);
        reception = reception(false);
        reception.came(forms);
        reception.came(catalog);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    private Reception reception(boolean snapshots) {
        return new Reception(shelf, audit, clock, Set.of("catalog", "forms"), snapshots);
    }

    @Test
    void publishesInTheOrderOfTheSectionsAndWithdrawsTheOtherWayRound() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        leave(7);

        assertThat(log)
                .containsExactly(
                        "catalog publishes 1.0.0", "forms publishes 1.0.0", "forms withdraws", "catalog withdraws");
    }

    @Test
    void aPluginIsLiveAndThenGone() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        assertThat(reception.find(FUND))
                .contains(new PluginStatus(FUND, "1.0.0", 7, State.LIVE, List.of(), clock.instant(), ""));

        leave(7);
        assertThat(reception.all()).singleElement().satisfies(status -> {
            assertThat(status.state()).isEqualTo(State.GONE);
            assertThat(status.version()).isEqualTo("1.0.0");
            assertThat(status.bundleId()).isEqualTo(-1);
        });
    }

    @Test
    void waitsForAllSectionsNamed() {
        reception = reception(false);
        reception.came(catalog);
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        assertThat(reception.waitingFor()).containsExactly("forms");
        assertThat(reception.all()).isEmpty();

        reception.came(forms);
        reception.settle();
        assertThat(reception.waitingFor()).isEmpty();
        assertThat(state()).isEqualTo(State.LIVE);
    }

    @Test
    void oneFaultInOneSectionRefusesTheWhole() {
        arrive(TestPlugin.fund().with("README.md", "forms").arrival(7, "1.0.0"));

        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(log).isEmpty();
        assertThat(shelf.known()).isEmpty();
    }

    @Test
    void faultsOfAllSectionsAreCollectedAndSortedByFileAndLine() {
        arrive(TestPlugin.fund()
                .with("agency.yaml", "key: fund\n")
                .with("README.md", "forms")
                .with("items/rent/from.ui.json", "{}")
                .with("items/move/form.ui.json", "{}")
                .arrival(7, "1.0.0"));

        List<Fault> faults = reception.find(FUND).orElseThrow().faults();
        assertThat(faults)
                .extracting(Fault::file)
                .isSorted()
                .contains(
                        "BANSHI-INF/README.md",
                        "BANSHI-INF/agency.yaml",
                        "BANSHI-INF/items/rent/from.ui.json",
                        "BANSHI-INF/items/move/form.ui.json");
        assertThat(faults).anySatisfy(fault -> assertThat(fault.message()).contains("no item.yaml"));
    }

    @Test
    void theAgencysCodeIsChecked() {
        arrive(TestPlugin.fund().with("agency.yaml", """
                        key: fund
                        code: 12350299DEMA0003XK
                        name: {zh: 中心, en: Centre}
                        short: {zh: 中心, en: Centre}
                        contact:
                          phone: "12329"
                          complaints: "12329"
                          address: {zh: 路, en: Road}
                          hours: {zh: 工作日, en: Working days}
                        """).arrival(7, "1.0.0"));

        assertThat(reception.find(FUND).orElseThrow().faults())
                .extracting(Fault::line)
                .containsExactly(2, 7);
    }

    @Test
    void aSectionThatThrowsIsAFaultNotAnAccident() {
        arrive(TestPlugin.fund().with("README.md", "throw").arrival(7, "1.0.0"));

        assertThat(reception.find(FUND).orElseThrow().faults())
                .extracting(Fault::message)
                .hasSize(2)
                .allMatch(message -> message.contains("bad day"));
    }

    @Test
    void aPublicationThatFailsHalfWayIsTakenBack() {
        forms.failsToPublish = true;
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));

        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(log).containsExactly("catalog publishes 1.0.0", "catalog withdraws");
    }

    @Test
    void whatCannotBeKeptIsNotPublished() {
        shelf.broken = true;
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));

        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(log).isEmpty();
    }

    @Test
    void theSameVersionWithOtherContentIsRefused() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        leave(7);
        arrive(TestPlugin.fund().with("items/rent/rules.dmn", "<other/>").arrival(8, "1.0.0"));

        assertThat(reception.find(FUND).orElseThrow().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("raise the version"));
        assertThat(catalog.published).isEmpty();
    }

    @Test
    void aSnapshotMayChangeWhereTheSettingAllowsIt() {
        reception = reception(true);
        reception.came(forms);
        reception.came(catalog);
        arrive(TestPlugin.fund().arrival(7, "1.0.0.SNAPSHOT"));
        leave(7);
        arrive(TestPlugin.fund().with("items/rent/rules.dmn", "<other/>").arrival(8, "1.0.0.SNAPSHOT"));

        assertThat(state()).isEqualTo(State.LIVE);
    }

    @Test
    void aRefusedPluginIsLookedAtAgainWhenAnotherBringsWhatItLacks() {
        arrive(TestPlugin.named("org.example.needy")
                .with("README.md", "needs " + FUND)
                .arrival(6, "1.0.0"));
        assertThat(reception.find("org.example.needy").orElseThrow().state()).isEqualTo(State.REFUSED);

        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        assertThat(reception.find("org.example.needy").orElseThrow().state()).isEqualTo(State.LIVE);
    }

    @Test
    void theOrderInWhichPluginsStartDoesNotMatter() {
        reception.arrived(
                TestPlugin.named("a.needy").with("README.md", "needs b.needy").arrival(5, "1.0.0"));
        reception.arrived(
                TestPlugin.named("b.needy").with("README.md", "needs " + FUND).arrival(6, "1.0.0"));
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));

        assertThat(reception.all())
                .extracting(PluginStatus::state)
                .containsOnly(State.LIVE)
                .hasSize(3);
    }

    @Test
    void theHigherOfTwoVersionsIsLiveAndTheLowerTakesOverWhenItGoes() {
        arrive(TestPlugin.fund().arrival(7, "1.10.0"));
        arrive(TestPlugin.fund().arrival(8, "1.9.0"));
        assertThat(catalog.published).containsEntry(FUND, "1.10.0");

        leave(7);
        assertThat(catalog.published).containsEntry(FUND, "1.9.0");
        assertThat(reception.all()).extracting(PluginStatus::version).containsExactly("1.9.0");
    }

    @Test
    void aFaultyNewVersionLeavesTheOldOneLive() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        arrive(TestPlugin.fund().with("README.md", "forms").arrival(8, "1.1.0"));

        assertThat(catalog.published).containsEntry(FUND, "1.0.0");
        assertThat(reception.find(FUND).orElseThrow().state()).isEqualTo(State.LIVE);
        assertThat(reception.all()).extracting(PluginStatus::state).containsExactly(State.LIVE, State.REFUSED);
    }

    @Test
    void aPauseHoldsOverNewVersionsAndRestarts() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        reception.pause(FUND, "audit", CLERK);
        assertThat(state()).isEqualTo(State.PAUSED);
        assertThat(catalog.published).isEmpty();

        reception = reception(false);
        reception.came(forms);
        reception.came(catalog);
        arrive(TestPlugin.fund().arrival(8, "1.1.0"));
        assertThat(reception.find(FUND).orElseThrow().reason()).isEqualTo("audit");
        assertThat(catalog.published).isEmpty();

        reception.resume(FUND, CLERK);
        assertThat(state()).isEqualTo(State.LIVE);
        assertThat(catalog.published).containsEntry(FUND, "1.1.0");
    }

    @Test
    void aPauseNeedsAReasonAndAPlugin() {
        assertThatIllegalArgumentException().isThrownBy(() -> reception.pause(FUND, " ", CLERK));
        assertThatExceptionOfType(UnknownPluginException.class)
                .isThrownBy(() -> reception.pause("nobody", "audit", CLERK))
                .withMessageContaining("nobody");
    }

    @Test
    void whoPausesAndResumesIsNamed() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> reception.pause(FUND, "audit", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> reception.resume(FUND, " "));
        reception.pause(FUND, "audit", CLERK);
        reception.resume(FUND, "operator");

        String digest = TestPlugin.fund().files("1.0.0").digest();
        assertThat(audited())
                .containsExactly(
                        "machine onboarding.published {digest=%s, plugin=%s, version=1.0.0}".formatted(digest, FUND),
                        "01CLERK onboarding.paused {digest=%s, plugin=%s, version=1.0.0}".formatted(digest, FUND),
                        "operator onboarding.resumed {digest=%s, plugin=%s, version=1.0.0}".formatted(digest, FUND),
                        "machine onboarding.published {digest=%s, plugin=%s, version=1.0.0}".formatted(digest, FUND));
    }

    @Test
    void whatComesAndGoesIsAuditedOnce() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        reception.came(RecordingSection.named("payments"));
        reception.settle();
        TestPlugin wrong = TestPlugin.fund().with("README.md", "forms");
        arrive(wrong.arrival(8, "1.1.0"));
        reception.came(RecordingSection.named("licenses"));
        reception.settle();
        leave(7);

        assertThat(audited())
                .containsExactly(
                        "machine onboarding.published {digest=%s, plugin=%s, version=1.0.0}"
                                .formatted(TestPlugin.fund().files("1.0.0").digest(), FUND),
                        "machine onboarding.refused {digest=%s, faults=1, plugin=%s, version=1.1.0}"
                                .formatted(wrong.files("1.1.0").digest(), FUND),
                        "machine onboarding.gone {digest=%s, plugin=%s, version=1.0.0}"
                                .formatted(TestPlugin.fund().files("1.0.0").digest(), FUND));
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        audit.close();

        assertThatExceptionOfType(BanshiException.class).isThrownBy(() -> reception.pause(FUND, "audit", CLERK));
        assertThat(state()).isEqualTo(State.LIVE);
        arrive(TestPlugin.named("org.example.other").arrival(8, "1.0.0"));
        assertThat(reception.find("org.example.other").orElseThrow().state()).isEqualTo(State.REFUSED);
        assertThat(catalog.published).containsOnlyKeys(FUND);
    }

    private List<String> audited() {
        // behind all that is on its way to the disk
        audit.append(AuditEntry.of("", "test.look", "", "", ""));
        List<String> entries = new ArrayList<>();
        for (RecordedEntry recorded : audit.recent(50)) {
            AuditEntry entry = recorded.entry();
            if (entry.action().startsWith("onboarding.")) {
                entries.add(0, "%s %s %s".formatted(entry.actor(), entry.action(), entry.details()));
            }
        }
        return entries;
    }

    @Test
    void aSectionThatComesLaterIsHandedWhatIsLive() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));
        RecordingSection payments = RecordingSection.named("payments");

        reception.came(payments);
        reception.settle();

        assertThat(payments.published).containsEntry(FUND, "1.0.0");
        assertThat(state()).isEqualTo(State.LIVE);
    }

    @Test
    void aSectionThatComesLaterAndFindsFaultsRefusesTheWhole() {
        arrive(TestPlugin.fund().with("README.md", "payments").arrival(7, "1.0.0"));
        assertThat(state()).isEqualTo(State.LIVE);

        reception.came(RecordingSection.named("payments"));
        reception.settle();

        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(catalog.published).isEmpty();
    }

    @Test
    void afterARestartPluginsNotSeenYetAreGone() {
        arrive(TestPlugin.fund().arrival(7, "1.0.0"));

        assertThat(reception(false).all()).extracting(PluginStatus::state).containsExactly(State.GONE);
    }

    private void arrive(Arrival arrival) {
        reception.arrived(arrival);
        reception.settle();
    }

    private void leave(long bundleId) {
        reception.left(bundleId);
        reception.settle();
    }

    private State state() {
        return reception.find(FUND).orElseThrow().state();
    }
}
