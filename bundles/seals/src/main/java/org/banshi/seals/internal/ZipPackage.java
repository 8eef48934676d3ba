// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip from a stranger. Strict where readers differ, so that no other reader sees another package: parts follow each
 * other without gaps, names are told alike in both places and only once, nothing stands before, after or between.
 */
final class ZipPackage {
    /** The package is damaged, ambiguous or beyond the limits. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    private static final int MOST_PARTS = 200;
    private static final int LARGEST_UNPACKED = 40 * 1024 * 1024;
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END_SIZE = 22;
    private static final int HAS_DESCRIPTOR = 8;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer zip;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private int unpacked;

    private ZipPackage(byte[] file) {
        zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Contents by absolute path, in the order of the file. */
    static Map<String, byte[]> read(byte[] file) throws DamagedException {
        try {
            ZipPackage reader = new ZipPackage(file);
            reader.readAll();
            return Collections.unmodifiableMap(reader.parts);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new DamagedException("zip ends in the middle");
        }
    }

    private void readAll() throws DamagedException {
        int end = zip.capacity() - END_SIZE;
        require(end >= 0 && zip.getInt(end) == END, "no end record at the end");
        int count = zip.getShort(end + 10) & 0xffff;
        require(count > 0 && count <= MOST_PARTS, "%d parts".formatted(count));
        require(zip.getShort(end + 8) == zip.getShort(end + 10) && zip.getInt(end + 4) == 0, "split zip");
        int central = zip.getInt(end + 16);
        int at = central;
        int next = 0;
        for (int i = 0; i < count; i++) {
            require(zip.getInt(at) == CENTRAL, "no directory entry");
            require(zip.getInt(at + 42) == next, "parts overlap or leave gaps");
            next = readPart(at);
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        require(next == central && at == end, "something between the parts");
    }

    /** Reads the part a directory entry names; gives where the next one must begin. */
    private int readPart(int entry) throws DamagedException {
        int local = zip.getInt(entry + 42);
        String name = name(entry + 46, zip.getShort(entry + 28));
        require(zip.getInt(local) == LOCAL && name.equals(name(local + 30, zip.getShort(local + 26))), "two names");
        int flags = zip.getShort(entry + 8);
        int method = zip.getShort(entry + 10);
        require(flags == zip.getShort(local + 6) && method == zip.getShort(local + 8), "two ways to read a part");
        require((flags & ENCRYPTED) == 0 && (method == STORED || method == DEFLATED), "unknown packing");
        int packed = zip.getInt(entry + 20);
        int size = zip.getInt(entry + 24);
        require(packed >= 0 && size >= 0 && size <= LARGEST_UNPACKED - unpacked, "too large");
        unpacked += size;
        int from = local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
        require(packed <= zip.capacity() - from, "zip ends in the middle");
        byte[] content = unpack(Arrays.copyOfRange(zip.array(), from, from + packed), size, method);
        CRC32 crc = new CRC32();
        crc.update(content);
        require((int) crc.getValue() == zip.getInt(entry + 16), "damaged part");
        require(parts.put(name, content) == null, "a name twice");
        int after = from + packed;
        if ((flags & HAS_DESCRIPTOR) != 0) {
            return after + (zip.getInt(after) == DESCRIPTOR ? 16 : 12);
        }
        require(packed == zip.getInt(local + 18) && size == zip.getInt(local + 22), "two sizes");
        return after;
    }

    private static byte[] unpack(byte[] packed, int size, int method) throws DamagedException {
        if (method == STORED) {
            require(packed.length == size, "two sizes");
            return packed;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[size];
            int read = 0;
            while (read < size && !inflater.finished() && !inflater.needsInput()) {
                read += inflater.inflate(content, read, size - read);
            }
            // the last call tells the end of the stream, or that there is more than was declared
            byte[] more = new byte[1];
            require(read == size && inflater.inflate(more) == 0 && inflater.finished(), "another size than declared");
            require(inflater.getRemaining() == 0, "something after a part");
            return content;
        } catch (DataFormatException e) {
            throw new DamagedException("damaged part");
        } finally {
            inflater.end();
        }
    }

    private String name(int at, int length) throws DamagedException {
        String name = new String(zip.array(), at, length, UTF_8);
        boolean plain = name.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*") && !name.matches("(.*/)?\\.+(/.*)?");
        require(plain, "a name that is no plain path");
        return "/" + name;
    }

    private static void require(boolean holds, String otherwise) throws DamagedException {
        if (!holds) {
            throw new DamagedException(otherwise);
        }
    }
}
