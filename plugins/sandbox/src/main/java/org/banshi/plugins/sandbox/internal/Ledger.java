// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Lines that outlive the process: on disk before {@link #append} returns. */
final class Ledger implements AutoCloseable {
    private final FileChannel file;
    private final List<String> kept;

    /** Opens a ledger; a last line that a crash cut short never counted and is dropped. */
    Ledger(Path path) {
        try {
            Files.createDirectories(path.getParent());
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            byte[] content = Files.readAllBytes(path);
            int end = content.length;
            while (end > 0 && content[end - 1] != '\n') {
                end--;
            }
            file.truncate(end).position(end);
            kept = new String(content, 0, end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stood in it when it was opened. */
    List<String> kept() {
        return kept;
    }

    synchronized void append(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
