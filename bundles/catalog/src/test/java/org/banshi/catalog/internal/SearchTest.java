// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banshi.catalog.Hit;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemState;
import org.banshi.catalog.SearchQuery;
import org.banshi.catalog.SearchResult;
import org.banshi.catalog.Suggestion;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final String RENT = "rent-withdrawal";

    private final PublishedCatalog catalog = new PublishedCatalog(new MemoryFolders());

    @BeforeEach
    void publish() {
        publish(TestFiles.fund().files("1.0.0"));
        publish(TestFiles.police().files("1.0.0"));
        publish(loan());
    }

    @ParameterizedTest
    @CsvSource({
        "租房, alias, 租房",
        "房租, alias, 房租",
        "gjj, alias, gjj",
        "ＧＪＪ, alias, gjj",
        "公积金, alias, 公积金",
        "zufang, pinyin, 租房",
        "zf, initials, 租房",
        "fangzu, pinyin, 房租",
        "tiqu, pinyin, 租房提取",
        "租房提取住房公积金, name, 租房提取住房公积金",
        "12350299DEMA0003XJ3352099301000, code, 12350299DEMA0003XJ3352099301000",
        "租方, sound, 租房",
        "租fang, sound, 租房"
    })
    void findsTheRentItemFirstAndSaysWhy(String typed, String field, String matched) {
        Hit hit = search(typed, Locale.CHINA).hits().get(0);

        assertThat(hit.item().slug()).isEqualTo(RENT);
        assertThat(hit.whyField()).isEqualTo(field);
        assertThat(hit.matchedText()).isEqualTo(matched);
    }

    @ParameterizedTest
    @CsvSource({
        "rent, alias, rent",
        "Rent, alias, rent",
        "house rent, alias, house rent",
        "withdraw for rent, name, Withdraw housing fund for rent",
        "tenancies, alias, tenancy"
    })
    void findsTheRentItemInEnglish(String typed, String field, String matched) {
        Hit hit = search(typed, Locale.ENGLISH).hits().get(0);

        assertThat(hit.item().slug()).isEqualTo(RENT);
        assertThat(hit.whyField()).isEqualTo(field);
        assertThat(hit.matchedText()).isEqualTo(matched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "租房怎么提取公积金",
                "父母在本市有房还能提取吗",
                "how do I withdraw my fund for rent?",
                "withdrew housing found for rent"
            })
    void understandsWholeQuestions(String typed) {
        assertThat(search(typed, Locale.CHINA).hits())
                .first()
                .extracting(hit -> hit.item().slug())
                .isEqualTo(RENT);
    }

    @ParameterizedTest
    @CsvSource({
        "还房贷, loan-withdrawal",
        "huanfangdai, loan-withdrawal",
        "yg, loan-withdrawal",
        "亲属证明, household-relation",
        "qinshu, household-relation",
        "暂住证, residence-permit",
        "居住正, residence-permit",
        "permit, residence-permit",
        "户籍关西证明, household-relation"
    })
    void doesNotConfuseNeighbours(String typed, String slug) {
        assertThat(search(typed, Locale.CHINA).hits())
                .first()
                .extracting(hit -> hit.item().slug())
                .isEqualTo(slug);
    }

    @Test
    void aSlipOfTheSameSoundSaysWhatWasSearchedForInstead() {
        assertThat(search("租方", Locale.CHINA).corrected()).isEqualTo("租房");
        assertThat(search("租房", Locale.CHINA).corrected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "飞机", "qqqq", "机动车驾驶证换证"})
    void whatNoItemIsAboutIsNotFound(String typed) {
        assertThat(search(typed, Locale.CHINA)).isEqualTo(new SearchResult(List.of(), ""));
    }

    @Test
    void nothingTypedShowsEverything() {
        assertThat(search("", Locale.CHINA).hits()).hasSize(4);
        assertThat(search("  ?!", Locale.CHINA).hits()).hasSize(4);
    }

    @Test
    void theLimitHolds() {
        assertThat(catalog.search(new SearchQuery("", Locale.CHINA, 2)).hits()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new SearchQuery("a", Locale.CHINA, 0));
    }

    @Test
    void aPausedItemIsStillFoundAndMarked() {
        catalog.withdraw("org.example.fund");

        assertThat(search("租房", Locale.CHINA).hits().get(0).item().state()).isEqualTo(ItemState.PAUSED);
    }

    @Test
    void anItemLeftOutIsNotFoundAnyMore() {
        publish(TestFiles.fund()
                .without(TestFiles.RENT)
                .without("items/rent-withdrawal/rules.dmn")
                .files("2.0.0"));

        assertThat(search("租房", Locale.CHINA).hits())
                .extracting(Hit::item)
                .extracting(Item::slug)
                .doesNotContain(RENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"租", "z", "zu", "zuf", "房", "gj", "租房提", "租方", "r", "ren"})
    void suggestsFromTheFirstCharacterOn(String typed) {
        assertThat(catalog.suggest(typed, Locale.CHINA, 5))
                .extracting(Suggestion::slug)
                .contains(RENT);
    }

    @Test
    void aSuggestionShowsTheItemAndTheNameThatFits() {
        assertThat(catalog.suggest("租", Locale.CHINA, 5)).first().isEqualTo(new Suggestion(RENT, "租房提取住房公积金", "租房"));
        assertThat(catalog.suggest("ren", Locale.ENGLISH, 5))
                .first()
                .isEqualTo(new Suggestion(RENT, "Withdraw housing fund for rent", "rent"));
        assertThat(catalog.suggest("", Locale.CHINA, 5)).isEmpty();
        assertThat(catalog.suggest("飞", Locale.CHINA, 5)).isEmpty();
    }

    private SearchResult search(String typed, Locale locale) {
        return catalog.search(new SearchQuery(typed, locale, 10));
    }

    private static PluginFiles loan() {
        TestFiles files = TestFiles.police();
        return new PluginFiles(
                "org.example.loan",
                "1.0.0",
                files.with(
                                "items/loan-withdrawal/item.yaml",
                                files.text("items/household-relation/item.yaml")
                                        .replace("99101000", "99302000")
                                        .replace("户籍关系证明", "偿还购房贷款提取住房公积金")
                                        .replace("Proof of kinship", "Withdraw housing fund to repay a home loan")
                                        .replace("亲属证明, 父子关系", "还房贷, 月供"))
                        .without("items/household-relation/item.yaml")
                        .without("items/residence-permit/item.yaml")
                        .files("1.0.0")
                        .files());
    }

    private void publish(PluginFiles files) {
        List<Fault> faults = new ArrayList<>();
        catalog.prepare(files, faults).publish();
        assertThat(faults).isEmpty();
    }
}
