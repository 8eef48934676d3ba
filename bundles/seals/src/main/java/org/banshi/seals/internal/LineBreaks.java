// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.util.ArrayList;
import java.util.List;

/** Breaks Chinese text into lines: no closing mark begins a line, no opening mark ends one, no number is torn. */
final class LineBreaks {
    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕〗”’…—·,.;:?!)%‰元";
    private static final String NEVER_LAST = "（《〈「『【〔〖“‘(";

    private LineBreaks() {}

    /**
     * @param size em in the unit of {@code width}
     * @param indent of the first line
     */
    static List<String> wrap(LetterFont font, String text, double size, double width, double indent) {
        int[] characters = text.codePoints().toArray();
        List<String> lines = new ArrayList<>();
        int from = 0;
        double room = width - indent;
        while (from < characters.length) {
            int end = from;
            double used = 0;
            while (end < characters.length && characters[end] != '\n') {
                used += font.advance(font.glyph(characters[end])) * size / LetterFont.UNITS;
                if (used > room && end > from) {
                    break;
                }
                end++;
            }
            int cut = end < characters.length && characters[end] != '\n' ? breakBefore(characters, from, end) : end;
            lines.add(new String(characters, from, cut - from).strip());
            from = cut < characters.length && characters[cut] == '\n' ? cut + 1 : cut;
            room = width;
        }
        return lines;
    }

    private static int breakBefore(int[] characters, int from, int end) {
        for (int cut = end; cut > from + 1; cut--) {
            boolean torn = isWord(characters[cut]) && isWord(characters[cut - 1]);
            if (!torn && NEVER_FIRST.indexOf(characters[cut]) < 0 && NEVER_LAST.indexOf(characters[cut - 1]) < 0) {
                return cut;
            }
        }
        return end;
    }

    private static boolean isWord(int character) {
        return character < 0x250 && (Character.isLetterOrDigit(character) || ",.-".indexOf(character) >= 0);
    }
}
