// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemCode;
import org.banshi.catalog.ItemState;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;

class PublishedCatalogTest {
    private static final String FUND = "org.example.fund";

    private final MemoryFolders folders = new MemoryFolders();
    private final List<Fault> faults = new ArrayList<>();
    private PublishedCatalog catalog = new PublishedCatalog(folders);

    @Test
    void preparingHasNoEffect() {
        catalog.prepare(TestFiles.fund().files("1.0.0"), faults);

        assertThat(faults).isEmpty();
        assertThat(catalog.all()).isEmpty();
        assertThat(catalog.agencies()).isEmpty();
    }

    @Test
    void aPublishedItemIsFoundEveryWay() {
        publish(TestFiles.fund().files("1.0.0"));

        Item item = catalog.bySlug("rent-withdrawal").orElseThrow();
        assertThat(catalog.byCode(ItemCode.of("12350299DEMA0003XJ3352099301000")))
                .contains(item);
        assertThat(catalog.byDigest(item.digest())).contains(item);
        assertThat(catalog.all()).containsExactly(item);
        assertThat(item.state()).isEqualTo(ItemState.LIVE);
        assertThat(catalog.agency("fund")).map(Agency::code).contains("12350299DEMA0003XJ");
        assertThat(catalog.agency("police")).isEmpty();
    }

    @Test
    void anAgencyWithoutItemsIsKnown() {
        publish(new PluginFiles(
                "org.example.services",
                "1.0.0",
                TestFiles.police().files("1.0.0").files().headMap("b")));

        assertThat(catalog.agencies()).extracting(Agency::key).containsExactly("police");
        assertThat(catalog.all()).isEmpty();
    }

    @Test
    void whenItsPluginIsGoneAnItemIsPausedAndComesBackWithIt() {
        publish(TestFiles.fund().files("1.0.0"));
        catalog.withdraw(FUND);

        assertThat(catalog.bySlug("rent-withdrawal")).map(Item::state).contains(ItemState.PAUSED);
        assertThat(catalog.all()).extracting(Item::open).containsExactly(false);

        publish(TestFiles.fund().files("1.0.0"));
        assertThat(catalog.bySlug("rent-withdrawal")).map(Item::state).contains(ItemState.LIVE);
    }

    @Test
    void withdrawingAnUnknownPluginDoesNothing() {
        publish(TestFiles.fund().files("1.0.0"));
        catalog.withdraw("nobody");

        assertThat(catalog.bySlug("rent-withdrawal")).map(Item::open).contains(true);
    }

    @Test
    void aCaseFindsTheVersionItPinned() {
        publish(TestFiles.fund().files("1.0.0"));
        Item old = catalog.bySlug("rent-withdrawal").orElseThrow();

        publish(TestFiles.fund()
                .edit(TestFiles.RENT, "Free of charge", "No fee")
                .files("1.1.0"));

        Item pinned = catalog.byDigest(old.digest()).orElseThrow();
        assertThat(pinned.state()).isEqualTo(ItemState.WITHDRAWN);
        assertThat(pinned.guide().fee().en()).isEqualTo("Free of charge");
        assertThat(catalog.bySlug("rent-withdrawal").orElseThrow().guide().fee().en())
                .isEqualTo("No fee");
    }

    @Test
    void anItemLeftOutByANewVersionIsOnlyKnownToItsCases() {
        publish(TestFiles.fund().files("1.0.0"));
        String digest = catalog.all().get(0).digest();

        publish(TestFiles.fund()
                .without(TestFiles.RENT)
                .without("items/rent-withdrawal/rules.dmn")
                .files("2.0.0"));

        assertThat(catalog.bySlug("rent-withdrawal")).isEmpty();
        assertThat(catalog.byDigest(digest)).map(Item::state).contains(ItemState.WITHDRAWN);
        assertThat(catalog.byDigest("0".repeat(64))).isEmpty();
    }

    @Test
    void afterARestartItemsArePausedUntilTheirPluginIsPublished() {
        publish(TestFiles.fund().files("1.0.0"));
        Item before = catalog.bySlug("rent-withdrawal").orElseThrow();

        catalog = new PublishedCatalog(folders);

        assertThat(catalog.bySlug("rent-withdrawal")).contains(before.in(ItemState.PAUSED));
        assertThat(catalog.agency("fund")).isPresent();
        publish(TestFiles.fund().files("1.0.0"));
        assertThat(catalog.bySlug("rent-withdrawal")).contains(before);
    }

    @Test
    void rulesThatGrewDoNotReachBackToOpenCases() {
        PluginFiles older = TestFiles.fund()
                .edit(TestFiles.RENT, "visits: 0", "visits: 0\nlater-refused: x")
                .files("0.9.0");
        folders.keep(older);

        catalog.prepare(older, faults);
        assertThat(faults).isNotEmpty();
        assertThat(catalog.byDigest(older.items().get(0).digest()))
                .map(Item::slug)
                .contains("rent-withdrawal");
    }

    @Test
    void aFolderThatCannotBeReadIsNoItem() {
        PluginFiles broken = TestFiles.fund().with(TestFiles.RENT, "code: 1").files("0.9.0");
        folders.keep(broken);

        assertThat(new PublishedCatalog(folders).all()).isEmpty();
        assertThat(catalog.byDigest(broken.items().get(0).digest())).isEmpty();
    }

    @Test
    void namesAndCodesOfOtherPluginsAreTaken() {
        publish(TestFiles.fund().files("1.0.0"));
        PluginFiles copy = new PluginFiles(
                "org.example.copy", "1.0.0", TestFiles.fund().files("1.0.0").files());

        catalog.prepare(copy, faults);

        assertThat(faults)
                .extracting(Fault::message)
                .containsExactlyInAnyOrder(
                        "the name 'rent-withdrawal' is taken by plugin org.example.fund",
                        "the code is taken by item rent-withdrawal of plugin org.example.fund");
    }

    @Test
    void anAgencysKeyBelongsToOneCode() {
        publish(TestFiles.fund().files("1.0.0"));

        catalog.prepare(
                TestFiles.police()
                        .edit("agency.yaml", "key: police", "key: fund")
                        .files("1.0.0"),
                faults);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("BANSHI-INF/agency.yaml");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.message()).contains("another plugin has key fund");
        });
    }

    @Test
    void itemsAreOrderedByCode() {
        publish(TestFiles.fund().files("1.0.0"));
        publish(TestFiles.police().files("1.0.0"));

        assertThat(catalog.all())
                .extracting(Item::slug)
                .containsExactly("household-relation", "residence-permit", "rent-withdrawal");
        assertThat(catalog.agencies()).extracting(Agency::key).containsExactly("police", "fund");
    }

    private void publish(PluginFiles files) {
        Preparation preparation = catalog.prepare(files, faults);
        assertThat(faults).isEmpty();
        folders.keep(files);
        preparation.publish();
    }
}
