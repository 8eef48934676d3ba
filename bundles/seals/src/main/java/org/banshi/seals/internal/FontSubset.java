// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * A TrueType file with the glyphs of some characters only, some 30 KB for a letter.
 *
 * <p>Has character tables of format 4 and 12, the second for names written with characters of plane 2.
 */
final class FontSubset {
    private static final List<String> COPIED = List.of("OS/2", "name");

    private final LetterFont font;
    private final List<Integer> characters;

    private FontSubset(LetterFont font, NavigableSet<Integer> characters) {
        this.font = font;
        this.characters = List.copyOf(characters);
    }

    /** @param characters each must be in the font */
    static byte[] of(LetterFont font, NavigableSet<Integer> characters) {
        return new FontSubset(font, characters).file();
    }

    private byte[] file() {
        List<Integer> glyphs = new ArrayList<>(List.of(0));
        characters.forEach(character -> glyphs.add(font.glyph(character)));
        NavigableMap<String, byte[]> tables = new TreeMap<>();
        for (String tag : COPIED) {
            tables.put(tag, bytes(font.table(tag)));
        }
        putGlyphs(tables, glyphs);
        tables.put("cmap", cmap());
        tables.put("hhea", patched("hhea", 34, glyphs.size()));
        tables.put("maxp", patched("maxp", 4, glyphs.size()));
        tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
        return assemble(tables);
    }

    private void putGlyphs(Map<String, byte[]> tables, List<Integer> glyphs) {
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        ByteBuffer loca = ByteBuffer.allocate(4 * (glyphs.size() + 1));
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            loca.putInt(glyf.size());
            byte[] data = bytes(font.data(glyph));
            glyf.writeBytes(data);
            glyf.writeBytes(new byte[-data.length & 3]);
            hmtx.putShort((short) font.advance(glyph)).putShort((short) font.leftBearing(glyph));
        }
        loca.putInt(glyf.size());
        tables.put("glyf", glyf.toByteArray());
        tables.put("loca", loca.array());
        tables.put("hmtx", hmtx.array());
        ByteBuffer head = ByteBuffer.wrap(bytes(font.table("head")));
        head.putInt(8, 0).putShort(50, (short) 1);
        tables.put("head", head.array());
    }

    private byte[] cmap() {
        byte[] basic = format4();
        byte[] full = format12();
        ByteBuffer cmap = ByteBuffer.allocate(20 + basic.length + full.length);
        cmap.putShort((short) 0).putShort((short) 2);
        cmap.putShort((short) 3).putShort((short) 1).putInt(20);
        cmap.putShort((short) 3).putShort((short) 10).putInt(20 + basic.length);
        return cmap.put(basic).put(full).array();
    }

    private byte[] format4() {
        List<Integer> basic =
                characters.stream().filter(character -> character < 0xffff).toList();
        int segments = basic.size() + 1;
        int search = Integer.highestOneBit(segments) * 2;
        ByteBuffer table = ByteBuffer.allocate(16 + 8 * segments);
        table.putShort((short) 4).putShort((short) table.capacity()).putShort((short) 0);
        table.putShort((short) (segments * 2)).putShort((short) search);
        table.putShort((short) Integer.numberOfTrailingZeros(search / 2)).putShort((short) (segments * 2 - search));
        basic.forEach(character -> table.putShort(character.shortValue()));
        table.putShort((short) 0xffff).putShort((short) 0);
        basic.forEach(character -> table.putShort(character.shortValue()));
        table.putShort((short) 0xffff);
        // glyph = character + delta, modulo 2^16; characters are sorted, so the basic ones have glyphs 1, 2, 3
        for (int i = 0; i < basic.size(); i++) {
            table.putShort((short) (i + 1 - basic.get(i)));
        }
        table.putShort((short) 1);
        return table.array();
    }

    private byte[] format12() {
        ByteBuffer table = ByteBuffer.allocate(16 + 12 * characters.size());
        table.putShort((short) 12).putShort((short) 0).putInt(table.capacity()).putInt(0);
        table.putInt(characters.size());
        for (int i = 0; i < characters.size(); i++) {
            table.putInt(characters.get(i)).putInt(characters.get(i)).putInt(i + 1);
        }
        return table.array();
    }

    private byte[] patched(String tag, int at, int value) {
        return ByteBuffer.wrap(bytes(font.table(tag)))
                .putShort(at, (short) value)
                .array();
    }

    private static byte[] assemble(NavigableMap<String, byte[]> tables) {
        int count = tables.size();
        int search = Integer.highestOneBit(count) * 16;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer directory = ByteBuffer.allocate(12 + 16 * count);
        directory.putInt(0x00010000).putShort((short) count).putShort((short) search);
        directory.putShort((short) Integer.numberOfTrailingZeros(search / 16)).putShort((short) (count * 16 - search));
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            int offset = directory.capacity() + body.size();
            head = table.getKey().equals("head") ? offset : head;
            directory.put(table.getKey().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            directory.putInt(sum(content)).putInt(offset).putInt(content.length);
            body.writeBytes(content);
            body.writeBytes(new byte[-content.length & 3]);
        }
        byte[] file = new byte[directory.capacity() + body.size()];
        System.arraycopy(directory.array(), 0, file, 0, directory.capacity());
        System.arraycopy(body.toByteArray(), 0, file, directory.capacity(), body.size());
        ByteBuffer.wrap(file).putInt(head + 8, 0xB1B0AFBA - sum(file));
        return file;
    }

    private static int sum(byte[] content) {
        int sum = 0;
        for (int i = 0; i < content.length; i++) {
            sum += (content[i] & 0xff) << (24 - 8 * (i & 3));
        }
        return sum;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
