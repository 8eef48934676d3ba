// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The typeface of letters: Noto Serif SC, cut to the 8,105 characters of 通用规范汉字表 and what papers need besides.
 *
 * <p>A TrueType file of simple glyphs, read once and immutable, so that all threads share it: measures text, gives
 * outlines, and yields the tables {@link FontSubset} cuts from. One em is {@link #UNITS} units.
 */
final class LetterFont {
    static final int UNITS = 1000;
    /** Stands for a character the font lacks. */
    static final int MISSING = 0x3013;

    private static final int SEGMENT = 12;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final int metrics;

    private LetterFont(byte[] content) {
        file = ByteBuffer.wrap(content).asReadOnlyBuffer();
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] tag = Arrays.copyOfRange(content, entry, entry + 4);
            tables.put(
                    new String(tag, java.nio.charset.StandardCharsets.US_ASCII),
                    file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        metrics = table("hhea").getShort(34) & 0xffff;
        readCharacters();
    }

    /** The font shipped with this bundle. */
    static LetterFont shipped() {
        try (InputStream in =
                Objects.requireNonNull(LetterFont.class.getResourceAsStream("letter.ttf"), "letter.ttf")) {
            return new LetterFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ByteBuffer table(String tag) {
        return Objects.requireNonNull(tables.get(tag), tag).duplicate();
    }

    boolean has(int character) {
        return glyphs.containsKey(character);
    }

    /** The same text with {@link #MISSING} where the font has no glyph. */
    String drawable(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(character -> result.appendCodePoint(has(character) ? character : MISSING));
        return result.toString();
    }

    int glyph(int character) {
        return glyphs.getOrDefault(character, 0);
    }

    /** Advance of a glyph in units. */
    int advance(int glyph) {
        return table("hmtx").getShort(4 * Math.min(glyph, metrics - 1)) & 0xffff;
    }

    int leftBearing(int glyph) {
        return glyph < metrics
                ? table("hmtx").getShort(4 * glyph + 2)
                : table("hmtx").getShort(4 * metrics + 2 * (glyph - metrics));
    }

    /** Width of a text in ems. */
    double width(String text) {
        return text.codePoints().map(character -> advance(glyph(character))).sum() / (double) UNITS;
    }

    /** Data of a glyph; empty for a space. */
    ByteBuffer data(int glyph) {
        ByteBuffer loca = table("loca");
        int from = loca.getInt(4 * glyph);
        return table("glyf").slice(from, loca.getInt(4 * glyph + 4) - from);
    }

    /** Outline of a character, y upwards, baseline at 0, in units. */
    GeneralPath outline(int character) {
        return GlyphOutline.of(data(glyph(character)));
    }

    private void readCharacters() {
        ByteBuffer cmap = table("cmap");
        int count = cmap.getShort(2);
        for (int i = 0; i < count; i++) {
            int at = cmap.getInt(4 + 8 * i + 4);
            if (cmap.getShort(at) == SEGMENT) {
                int groups = cmap.getInt(at + 12);
                for (int group = 0; group < groups; group++) {
                    int entry = at + 16 + 12 * group;
                    int first = cmap.getInt(entry);
                    for (int character = first; character <= cmap.getInt(entry + 4); character++) {
                        glyphs.put(character, cmap.getInt(entry + 8) + character - first);
                    }
                }
            }
        }
    }
}
