// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.PluginFiles;
import org.banshi.store.embedded.StoreOnDerby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlShelfTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T02:00:00Z");

    @TempDir
    Path directory;

    private StoreOnDerby store;
    private SqlShelf shelf;

    @BeforeEach
    void open() {
        store = StoreOnDerby.inMemory(directory, Clock.systemUTC());
        shelf = restarted();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFolderHoldsItsFilesItsAgencyAndTheLicenceItIssues() {
        shelf.keep(TestPlugin.fund().files("1.0.0"), MONDAY);

        ItemFolder folder = restarted().latest(TestPlugin.NAME, "rent").orElseThrow();
        assertThat(folder.files()).containsOnlyKeys("agency.yaml", "form.ui.json", "item.yaml", "licenses/letter.yaml");
        assertThat(folder.file("item.yaml").orElseThrow()).asString().isEqualTo("license: letter\n");
        assertThat(folder.version()).isEqualTo("1.0.0");
    }

    @Test
    void aVersionStaysWhenItsPluginIsReplaced() {
        PluginFiles first = TestPlugin.fund().files("1.0.0");
        shelf.keep(first, MONDAY);
        shelf.keep(TestPlugin.fund().with("items/rent/rules.dmn", "<d/>").files("1.1.0"), TUESDAY);

        String old = first.items().get(0).digest();
        assertThat(restarted().byDigest(old))
                .hasValueSatisfying(folder -> assertThat(folder.files()).doesNotContainKey("rules.dmn"));
        assertThat(restarted().latest(TestPlugin.NAME, "rent"))
                .hasValueSatisfying(folder -> assertThat(folder.files()).containsKey("rules.dmn"));
    }

    @Test
    void anUnchangedFolderKeepsItsDigestAndTheVersionThatBroughtIt() {
        shelf.keep(TestPlugin.fund().files("1.0.0"), MONDAY);
        shelf.keep(TestPlugin.fund().with("licenses/other.yaml", "code: 3\n").files("1.1.0"), TUESDAY);

        assertThat(restarted().current()).singleElement().satisfies(folder -> assertThat(folder.version())
                .isEqualTo("1.0.0"));
        assertThat(shelf.digest(TestPlugin.NAME, "1.0.0")).isNotEqualTo(shelf.digest(TestPlugin.NAME, "1.1.0"));
    }

    @Test
    void anItemLeftOutIsNotCurrentAnyMore() {
        shelf.keep(TestPlugin.fund().files("1.0.0"), MONDAY);
        shelf.keep(TestPlugin.named(TestPlugin.NAME).files("2.0.0"), TUESDAY);

        assertThat(shelf.latest(TestPlugin.NAME, "rent")).isEmpty();
        assertThat(shelf.current()).isEmpty();
    }

    @Test
    void publishingAgainAfterARestartMakesNoNewVersion() {
        PluginFiles files = TestPlugin.fund().files("1.0.0");
        shelf.keep(files, MONDAY);
        restarted().keep(files, TUESDAY);

        assertThat(count("onboarding_version")).isEqualTo(1);
        assertThat(count("onboarding_folder")).isEqualTo(1);
        assertThat(count("onboarding_file")).isEqualTo(4);
    }

    @Test
    void aPauseIsRemembered() {
        shelf.keep(TestPlugin.fund().files("1.0.0"), MONDAY);
        shelf.pause(TestPlugin.NAME, "audit", TUESDAY);
        shelf.pause("never.published", "not yet", TUESDAY);

        assertThat(restarted().known())
                .containsExactly(
                        new Shelf.Known("never.published", "", Instant.EPOCH, Optional.of("not yet"), TUESDAY),
                        new Shelf.Known(TestPlugin.NAME, "1.0.0", MONDAY, Optional.of("audit"), TUESDAY));

        shelf.resume(TestPlugin.NAME);
        assertThat(restarted().known()).extracting(Shelf.Known::pauseReason).contains(Optional.empty());
    }

    @Test
    void nothingIsFoundUnderAnUnknownDigest() {
        assertThat(shelf.byDigest("0".repeat(64))).isEmpty();
        assertThat(shelf.digest("nobody", "1.0.0")).isEmpty();
    }

    private SqlShelf restarted() {
        return new SqlShelf(store.database(), store.blobs());
    }

    private int count(String table) {
        return store.database().room("onboarding", SqlShelf.class).read(handle -> handle.createQuery(
                        "select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
