// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banshi.audit.Journal.Line;
import org.banshi.keys.Sm3;

/**
 * The end of a journal as found on opening, and what stands behind it: zeros, where the file had grown ahead. Behind a crash
 * there may be a half line, or holes of zeros with whole lines after them, since a disk writes the pages of an unfinished flush
 * in any order. A whole line that does not fit cannot come from a crash, nor one behind a broken line without a hole.
 */
record Tail(FileJournal.Position end, long length) {

    static Tail find(Segments segments) throws IOException {
        List<Path> all = segments.all();
        if (all.isEmpty()) {
            return new Tail(new FileJournal.Position(segments.named(1), 0, 0, Chain.START), 0);
        }
        Path last = all.get(all.size() - 1);
        long first = Segments.firstOf(last);
        Scan scan = new Scan(new FileJournal.Position(last, 0, first - 1, digestBefore(all, first)));
        Segments.read(last, scan::accept);
        return new Tail(scan.end, Files.size(last));
    }

    /** Digest of the last line before the last segment; the segments before it are whole, or no new one had begun. */
    private static String digestBefore(List<Path> all, long first) throws IOException {
        if (all.size() == 1) {
            if (first != 1) {
                throw FileJournal.damaged("its first segments are gone");
            }
            return Chain.START;
        }
        String[] last = {""};
        Segments.read(all.get(all.size() - 2), (text, offset) -> {
            last[0] = text;
            return true;
        });
        Optional<Line> line = Chain.parse(last[0]);
        if (line.isEmpty() || line.get().sequence() != first - 1) {
            throw FileJournal.damaged("segment %d does not continue the one before".formatted(first));
        }
        return line.get().digest();
    }

    /**
     * Cuts off what stands behind the end, and keeps it beside.
     *
     * @return where it is kept, and its SM3; empty if there was nothing
     */
    String cut(Path directory) throws IOException {
        if (length <= end.offset()) {
            return "";
        }
        byte[] all = Files.readAllBytes(end.segment());
        byte[] torn = Arrays.copyOfRange(all, (int) end.offset(), withoutZeros(all));
        String digest = Sm3.hex(torn);
        if (torn.length > 0) {
            Files.write(directory.resolve("torn-%d-%s".formatted(end.sequence() + 1, digest.substring(0, 8))), torn);
        }
        try (FileChannel channel = FileChannel.open(end.segment(), StandardOpenOption.WRITE)) {
            channel.truncate(end.offset());
            channel.force(true);
        }
        return torn.length == 0 ? "" : "bytes=%d\tsm3=%s".formatted(torn.length, digest);
    }

    private int withoutZeros(byte[] all) {
        int length = all.length;
        while (length > end.offset() && all[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static final class Scan {
        private FileJournal.Position end;
        private boolean stopped;
        private boolean hole;

        Scan(FileJournal.Position start) {
            end = start;
        }

        boolean accept(String text, long offset) {
            hole |= text.indexOf('\0') >= 0;
            if (hole) {
                return false;
            }
            Optional<Line> line = Chain.parse(text);
            if (line.isEmpty()) {
                stopped = true;
                return true;
            }
            if (stopped || !Chain.follows(end.digest(), end.sequence() + 1, line.get())) {
                throw FileJournal.damaged("line %d does not follow".formatted(end.sequence() + 1));
            }
            end = new FileJournal.Position(
                    end.segment(), offset, line.get().sequence(), line.get().digest());
            return true;
        }
    }
}
