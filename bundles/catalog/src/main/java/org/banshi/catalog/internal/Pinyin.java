// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How Chinese sounds, without tones. A character with several readings gives several; letters and digits stand for
 * themselves.
 */
final class Pinyin {
    private static final int MOST_READINGS = 8;

    private Pinyin() {}

    /** One reading of a text: its syllables. */
    record Reading(List<String> syllables) {
        String full() {
            return String.join("", syllables);
        }

        String initials() {
            StringBuilder initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
            return initials.toString();
        }

        /** The full form from each syllable on: a prefix of one of them is a run of syllables anywhere in the text. */
        List<String> tails() {
            List<String> tails = new ArrayList<>();
            for (int i = 0; i < syllables.size(); i++) {
                tails.add(String.join("", syllables.subList(i, syllables.size())));
            }
            return tails;
        }

        /** Neighbouring syllables, two by two. */
        List<String> pairs() {
            List<String> pairs = new ArrayList<>();
            for (int i = 1; i < syllables.size(); i++) {
                pairs.add(syllables.get(i - 1) + " " + syllables.get(i));
            }
            return pairs;
        }
    }

    /** The readings of a text, the likeliest first, at most eight. */
    static List<Reading> readings(String text) {
        List<List<String>> readings = new ArrayList<>();
        readings.add(List.of());
        for (int i = 0; i < text.length(); i++) {
            List<List<String>> longer = new ArrayList<>();
            for (String syllable : syllables(text.charAt(i))) {
                for (List<String> start : readings) {
                    List<String> reading = new ArrayList<>(start);
                    reading.add(syllable);
                    longer.add(reading);
                }
            }
            readings = longer.subList(0, Math.min(MOST_READINGS, longer.size()));
        }
        return readings.stream()
                .filter(syllables -> !syllables.isEmpty())
                .map(Reading::new)
                .toList();
    }

    private static Set<String> syllables(char character) {
        Set<String> syllables = new LinkedHashSet<>();
        String[] spoken = PinyinHelper.toHanyuPinyinStringArray(character);
        if (spoken == null) {
            return Set.of(String.valueOf(character).toLowerCase(Locale.ROOT));
        }
        for (String one : spoken) {
            syllables.add(one.replaceAll("\\d", "").replace("u:", "v"));
        }
        return syllables;
    }
}
