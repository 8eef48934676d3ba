// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.banshi.catalog.Hit;
import org.banshi.catalog.Item;

/** Says why an item was found: the most telling of its texts that fits what was typed. */
final class Reason {
    private Reason() {}

    static Hit of(Item item, String plain, Locale locale) {
        List<Phrase> phrases = Phrase.of(item);
        List<Phrase> names = phrases.stream().filter(Phrase::called).toList();
        if (item.code().toString().equalsIgnoreCase(plain)) {
            return new Hit(item, "code", item.code().toString());
        }
        return first(names, phrase -> phrase.zh().equals(plain) || phrase.en().equals(plain))
                .or(() -> first(
                        names,
                        phrase -> phrase.zh().startsWith(plain) || phrase.en().startsWith(plain)))
                .or(() -> first(
                        names,
                        phrase -> phrase.zh().contains(plain) || phrase.en().contains(plain)))
                .map(phrase -> new Hit(item, phrase.field(), phrase.shown(locale)))
                .or(() -> spoken(item, names, plain))
                .or(() -> first(
                                phrases,
                                phrase -> phrase.zh().contains(plain)
                                        || phrase.en().contains(plain))
                        .map(phrase -> new Hit(item, phrase.field(), phrase.shown(locale))))
                .or(() -> sound(item, names, plain))
                .orElseGet(() -> closest(item, phrases, plain, locale));
    }

    private static Optional<Hit> spoken(Item item, List<Phrase> names, String plain) {
        if (!Words.latin(plain)) {
            return Optional.empty();
        }
        Predicate<String> exact = plain::equals;
        Predicate<String> begins = text -> text.startsWith(plain);
        return byReading(item, names, "initials", phrase -> initials(phrase, exact))
                .or(() -> byReading(item, names, "pinyin", phrase -> tails(phrase, begins)))
                .or(() -> byReading(item, names, "initials", phrase -> initials(phrase, begins)))
                .or(() -> byReading(item, names, "initials", phrase -> initials(phrase, text -> text.contains(plain))));
    }

    private static Optional<Hit> sound(Item item, List<Phrase> names, String plain) {
        List<String> sounds =
                Pinyin.readings(plain).stream().map(Pinyin.Reading::full).toList();
        return byReading(
                item,
                names,
                "sound",
                phrase -> tails(phrase, tail -> sounds.stream().anyMatch(tail::startsWith)));
    }

    private static Hit closest(Item item, List<Phrase> phrases, String plain, Locale locale) {
        Phrase best = phrases.stream()
                .max(Comparator.comparingLong(phrase -> shared(phrase, plain)))
                .orElseThrow();
        return new Hit(item, best.field(), best.shown(locale));
    }

    /** Number of neighbouring characters a text shares with what was typed. */
    private static long shared(Phrase phrase, String plain) {
        long shared = 0;
        for (int i = 1; i < plain.length(); i++) {
            String pair = plain.substring(i - 1, i + 1);
            shared += phrase.zh().contains(pair) || phrase.en().contains(pair) ? 1 : 0;
        }
        return shared;
    }

    private static Optional<Hit> byReading(Item item, List<Phrase> names, String field, Predicate<Phrase> fits) {
        return first(names, fits)
                .map(phrase -> new Hit(item, field, phrase.text().zh()));
    }

    private static boolean initials(Phrase phrase, Predicate<String> fits) {
        return Pinyin.readings(phrase.zh()).stream()
                .map(Pinyin.Reading::initials)
                .anyMatch(fits);
    }

    private static boolean tails(Phrase phrase, Predicate<String> fits) {
        return Pinyin.readings(phrase.zh()).stream()
                .flatMap(reading -> reading.tails().stream())
                .anyMatch(fits);
    }

    private static Optional<Phrase> first(List<Phrase> phrases, Predicate<Phrase> fits) {
        return phrases.stream().filter(fits).findFirst();
    }
}
