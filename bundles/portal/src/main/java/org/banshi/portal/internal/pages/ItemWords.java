// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banshi.calendar.TimeLimit;
import org.banshi.catalog.Guide;
import org.banshi.catalog.Item;
import org.banshi.portal.internal.view.ItemRow;
import org.banshi.portal.internal.view.Words;
import org.banshi.spi.LocalText;

/** Items as the reader hears of them. */
final class ItemWords {
    private static final int NAMES_SHOWN = 3;

    private final Locale locale;
    private final Words words;

    ItemWords(Locale locale) {
        this.locale = locale;
        this.words = Words.in(locale);
    }

    ItemRow row(Item item) {
        Guide guide = item.guide();
        List<String> names = guide.aliases().stream()
                .map(alias -> alias.in(locale))
                .filter(Predicate.not(guide.name().in(locale)::equals))
                .distinct()
                .limit(NAMES_SHOWN)
                .toList();
        String shortName = shortName(guide, names);
        return new ItemRow(
                item.slug(),
                guide.name().in(locale),
                shortName,
                String.join(words.say("list.and"), names),
                atOnce(item) ? words.say("item.at-once") : limit(guide.promisedLimit()),
                guide.fee().in(locale),
                guide.visits() == 0 ? words.say("item.no-visits") : words.say("item.visits", guide.visits()),
                guide.prepare().isEmpty()
                        ? words.say("item.nothing")
                        : guide.prepare().stream()
                                .map(thing -> thing.in(locale))
                                .collect(Collectors.joining(words.say("list.and"))),
                item.open());
    }

    boolean atOnce(Item item) {
        return TimeLimit.parse(item.guide().promisedLimit()).amount() == 0;
    }

    /** {@code 3 个工作日}. */
    String limit(String limit) {
        TimeLimit parsed = TimeLimit.parse(limit);
        if (parsed.amount() == 0) {
            return words.say("limit.at-once");
        }
        String unit = parsed.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("limit." + unit, parsed.amount());
    }

    String text(LocalText text) {
        return text.in(locale);
    }

    // an everyday name that says enough by itself: neither a single word nor longer than the name
    private static String shortName(Guide guide, List<String> names) {
        return names.stream()
                .filter(name -> name.codePointCount(0, name.length()) >= 4)
                .findFirst()
                .orElseGet(() -> names.isEmpty() ? guide.name().zh() : names.get(0));
    }
}
