// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banshi.audit.SignedHead;

/** Signed heads, a line each, in the file {@code heads} beside the segments. */
final class HeadFile {
    private final Path file;

    HeadFile(Path directory) {
        file = directory.resolve("heads");
    }

    void add(SignedHead head) throws IOException {
        String line = head.sequence() + "\t" + head.digest() + "\t"
                + head.signed().toEpochMilli() + "\t" + head.signature() + "\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** All whole lines, oldest first; a half one at the end is what a crash left. */
    List<SignedHead> all() throws IOException {
        List<SignedHead> heads = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line :
                    Files.readString(file, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)) {
                String[] parts = line.strip().split("\t", -1);
                if (line.endsWith("\n") && parts.length == 4 && isNumber(parts[0]) && isNumber(parts[2])) {
                    heads.add(new SignedHead(
                            Long.parseLong(parts[0]),
                            parts[1],
                            Instant.ofEpochMilli(Long.parseLong(parts[2])),
                            parts[3]));
                } else if (!line.isEmpty() && line.endsWith("\n")) {
                    heads.add(new SignedHead(0, "unreadable", Instant.EPOCH, ""));
                }
            }
        }
        return heads;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
