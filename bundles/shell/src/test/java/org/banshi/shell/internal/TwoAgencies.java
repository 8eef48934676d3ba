// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Item;
import org.banshi.catalog.ItemCode;
import org.banshi.catalog.ItemState;
import org.banshi.catalog.Process;
import org.banshi.catalog.SearchQuery;
import org.banshi.catalog.SearchResult;
import org.banshi.catalog.Suggestion;
import org.banshi.onboarding.Agency;
import org.banshi.spi.LocalText;

/** A catalogue of a library, whose one item is live, and a museum, whose one item is paused. */
final class TwoAgencies implements Catalog {
    private static final LocalText WORDS = new LocalText("示例", "Example");

    @Override
    public List<Agency> agencies() {
        return List.of(agencyOf("museum"), agencyOf("library"));
    }

    @Override
    public Optional<Agency> agency(String key) {
        return agencies().stream().filter(agency -> agency.key().equals(key)).findFirst();
    }

    @Override
    public List<Item> all() {
        return List.of(item("library", ItemState.LIVE), item("museum", ItemState.PAUSED));
    }

    private static Agency agencyOf(String key) {
        return new Agency(key, "12350299DEMA00179E", WORDS, WORDS, "12345", "12346", WORDS, WORDS, "", true);
    }

    private static Item item(String agency, ItemState state) {
        Guide guide = new Guide(
                WORDS,
                List.of(),
                WORDS,
                WORDS,
                List.of(),
                WORDS,
                WORDS,
                "at-once",
                "at-once",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                WORDS,
                0,
                "12345",
                "1",
                "20",
                List.of("web"),
                WORDS);
        Process process = new Process(
                "at-once", "at-once", WORDS, List.of(), Optional.empty(), List.of(), "", Optional.empty(), "", "");
        return new Item(
                "d".repeat(64),
                ItemCode.of("12350299DEMA00179E3202000001000"),
                agency + "-card",
                "org.example." + agency,
                agency,
                "1.0.0",
                guide,
                process,
                state);
    }

    @Override
    public Optional<Item> bySlug(String slug) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Item> byCode(ItemCode code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Item> byDigest(String digest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Suggestion> suggest(String text, Locale locale, int limit) {
        throw new UnsupportedOperationException();
    }
}
