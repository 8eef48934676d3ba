// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banshi.keys.KeyringException;

/**
 * The files of the keys and the list of those that exist. A key is written before the list names it; a name in the list
 * without its file is an error for good, so that a lost key is never replaced by a new one in silence.
 */
final class KeyFiles {
    private static final String LIST = "keys.list";

    private final PrivateFiles files;

    KeyFiles(PrivateFiles files) {
        this.files = files;
        for (String name : names()) {
            if (files.read(name).isEmpty()) {
                throw gone(name);
            }
        }
    }

    Set<String> names() {
        return files.read(LIST)
                .map(bytes -> new String(bytes, UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    /** Content of a key's file, or of the new one that {@code make} supplies where none ever existed. */
    byte[] readOrMake(String name, Supplier<byte[]> make) {
        Optional<byte[]> existing = read(name);
        if (existing.isPresent()) {
            return existing.get();
        }
        return files.locked(() -> read(name).orElseGet(() -> {
            byte[] made = make.get();
            put(name, made);
            return made;
        }));
    }

    /** Content of a key's file; a file the list does not name yet is taken up. */
    Optional<byte[]> read(String name) {
        Optional<byte[]> content = files.read(name);
        boolean listed = names().contains(name);
        if (content.isEmpty() && listed) {
            throw gone(name);
        }
        return content;
    }

    /** Writes a new key, then names it. Call within {@link #locked}. */
    void put(String name, byte[] content) {
        files.write(name, content);
        enlist(name);
    }

    /** Names a file that is already there, such as one an operator placed. Call within {@link #locked}. */
    void enlist(String name) {
        Set<String> names = names();
        if (names.add(name)) {
            files.write(LIST, (String.join("\n", names) + "\n").getBytes(UTF_8));
        }
    }

    /** When a key's file was last written. */
    Instant written(String name) {
        return files.written(name);
    }

    <T> T locked(Supplier<T> work) {
        return files.locked(work);
    }

    private KeyringException gone(String name) {
        return new KeyringException(
                "key file %s existed and is gone: restore it from the backup; without it what it sealed"
                                .formatted(files.path(name))
                        + " cannot be opened");
    }
}
