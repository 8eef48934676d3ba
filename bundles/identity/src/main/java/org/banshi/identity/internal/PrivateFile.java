// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A small text file only its owner may read; replaced whole. */
record PrivateFile(Path path) {
    /** Where the file is: as configured, else below a directory of the container. */
    static PrivateFile at(String configured, String directoryProperty, String below) {
        return new PrivateFile(
                configured.isBlank()
                        ? Path.of(System.getProperty(directoryProperty, "."), below)
                        : Path.of(configured));
    }

    /** @return no lines if there is no such file */
    List<String> read() {
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    void write(List<String> lines) {
        try {
            Path absolute = path.toAbsolutePath();
            Path directory = Files.createDirectories(absolute.resolveSibling("."));
            // the mode is set before there is anything to read
            Path draft = Files.createTempFile(
                    directory,
                    "private",
                    ".txt",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, lines);
            Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
