// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banshi.catalog.Item;
import org.banshi.spi.LocalText;

/**
 * A text of an item that can be the reason it is found.
 *
 * @param field {@code name alias summary question}
 */
record Phrase(String field, LocalText text) {
    private static final Set<String> CALLED = Set.of("name", "alias");

    /** What the item is called, everyday names first: they say most clearly why. */
    static List<Phrase> of(Item item) {
        List<Phrase> phrases = new ArrayList<>();
        item.guide().aliases().forEach(alias -> phrases.add(new Phrase("alias", alias)));
        phrases.add(new Phrase("name", item.guide().name()));
        phrases.add(new Phrase("summary", item.guide().summary()));
        item.guide().faq().forEach(faq -> phrases.add(new Phrase("question", faq.q())));
        return phrases;
    }

    /** True for a name of the item, false for a text about it. */
    boolean called() {
        return CALLED.contains(field);
    }

    String zh() {
        return Words.plain(text.zh());
    }

    String en() {
        return Words.plain(text.en());
    }

    /** Name and everyday names carry more than they would in the reader's other language. */
    String shown(Locale locale) {
        return text.in(locale);
    }
}
