// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The files of a journal: segments named by the number of their first line, so that names sort. */
final class Segments {
    private static final String END = ".journal";

    private final Path directory;

    Segments(Path directory) {
        this.directory = directory;
    }

    /** Oldest first. */
    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(END)).sorted().toList();
        }
    }

    Path named(long first) {
        return directory.resolve("%020d".formatted(first) + END);
    }

    static long firstOf(Path segment) {
        String name = String.valueOf(segment.getFileName());
        return Long.parseLong(name.substring(0, name.length() - END.length()));
    }

    /** Makes the names of files in the directory durable. */
    void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Gives every complete line to a reader, until it says stop or no complete line is left. */
    static void read(Path segment, LineReader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(segment), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long start = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                long end = start + line.size() + 1;
                if (!reader.read(line.toString(StandardCharsets.UTF_8), end)) {
                    return;
                }
                line.reset();
                start = end;
            }
        }
    }

    /** Takes lines. */
    interface LineReader {
        /** @param end offset just behind the line's break */
        boolean read(String line, long end);
    }
}
