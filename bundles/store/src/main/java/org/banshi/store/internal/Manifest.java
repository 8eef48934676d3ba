// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/**
 * The table of contents of a copy, a line each, with the checksum of all lines as its last: what is missing or altered shows.
 *
 * @param rooms newest migration by room
 */
record Manifest(Instant taken, SortedMap<String, String> rooms, List<Table> tables, List<String> blobs) {
    private static final String FORM = "banshi-backup 1";
    private static final String NAME = "manifest.txt";

    /** A table's file. */
    record Table(String name, long rows, String sha256) {
        String file() {
            return "tables/" + name + ".tsv.gz";
        }
    }

    void write(Path directory) throws IOException {
        StringBuilder text = new StringBuilder(FORM + "\ntaken " + taken + "\n");
        rooms.forEach((room, version) -> text.append("room %s %s\n".formatted(room, version)));
        tables.forEach(table -> text.append("table %s %d %s\n".formatted(table.name(), table.rows(), table.sha256())));
        blobs.forEach(blob -> text.append("blob ").append(blob).append('\n'));
        String checksum = checksum(text.toString());
        Files.writeString(directory.resolve(NAME), text + "checksum " + checksum + "\n");
    }

    /** Reads the manifest and checks it against itself, and every table's file against it. */
    static Manifest read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            throw refused("no " + NAME + " in that directory");
        }
        String text = Files.readString(file);
        int last = text.lastIndexOf("checksum ");
        if (last < 0 || !text.substring(last).equals("checksum " + checksum(text.substring(0, last)) + "\n")) {
            throw refused("the manifest was altered or cut");
        }
        List<String> lines = text.substring(0, last).lines().toList();
        if (!lines.get(0).equals(FORM)) {
            throw refused("written in the form '%s', this version reads '%s'".formatted(lines.get(0), FORM));
        }
        Instant taken = Instant.EPOCH;
        SortedMap<String, String> rooms = new TreeMap<>();
        List<Table> tables = new ArrayList<>();
        List<String> blobs = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "taken" -> taken = Instant.parse(words[1]);
                case "room" -> rooms.put(words[1], words[2]);
                case "table" -> tables.add(new Table(words[1], Long.parseLong(words[2]), words[3]));
                case "blob" -> blobs.add(words[1]);
                default -> throw refused("unknown line: " + words[0]);
            }
        }
        for (Table table : tables) {
            Path rows = directory.resolve(table.file());
            if (!Files.exists(rows) || !TableFile.sha256Of(rows).equals(table.sha256())) {
                throw refused(table.file() + " is missing or altered");
            }
        }
        return new Manifest(taken, rooms, List.copyOf(tables), List.copyOf(blobs));
    }

    static BanshiException refused(String why) {
        return new BanshiException("store.restore-refused", Remedy.OPERATOR, why);
    }

    private static String checksum(String text) {
        return HexFormat.of().formatHex(FileBlobs.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
