// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of one measurement under {@code target}, where the disk is the one of the product; removed afterwards. */
record Scratch(Path path) implements AutoCloseable {
    Scratch(String name) throws IOException {
        this(Files.createTempDirectory(
                Files.createDirectories(Path.of(System.getProperty("banshi.target", "target"), "scratch")
                        .toAbsolutePath()),
                name + "-"));
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
