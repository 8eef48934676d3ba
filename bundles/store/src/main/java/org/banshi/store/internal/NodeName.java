// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banshi.store.Ids;

/** The name of this node among those on one database: made once, kept in a file, so that after a crash it knows its claims. */
final class NodeName {
    private NodeName() {}

    static String of(Path directory, Ids ids) {
        Path file = directory.resolve("node");
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                Files.writeString(file, ids.next());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
