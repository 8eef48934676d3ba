// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.banshi.audit.internal.FileJournal;

/**
 * An append-only file of numbered lines, each chained to the one before by SM3, flushed in groups by one thread. The engine
 * under the audit log; other journals use it with a directory of their own. Safe for all threads.
 */
public interface Journal extends AutoCloseable {
    /**
     * Opens a journal, making it if there is none. What a crash left half written at the end is cut off, kept in a file
     * {@code torn-*} beside, and recorded as an entry {@code journal.torn-tail}.
     *
     * @param heads told of every signed head, to keep it elsewhere; exceptions are logged
     * @throws org.banshi.spi.BanshiException {@code audit.damaged} if the last segment is altered or ends before its last
     *     signed head
     * @throws IOException if the directory refuses
     */
    static Journal open(Path directory, Clock clock, HeadKey key, Consumer<SignedHead> heads) throws IOException {
        return FileJournal.open(directory, clock, key, heads, FileJournal.SEGMENT_BYTES, FileJournal.NOTE_WAITS);
    }

    /**
     * Appends a text without line breaks and zeros.
     *
     * @return completes with its number when it is on the disk, or exceptionally with {@code audit.refused}
     */
    CompletableFuture<Long> submit(String text);

    /** As {@link #submit}, without a flush of its own: the text goes with the next one, at the latest after half a second. */
    CompletableFuture<Long> note(String text);

    /** Reads and checks everything that is on the disk. */
    AuditVerification verify();

    /** Texts at the end of the segment being written, newest first. */
    List<Line> recent(int limit);

    /** Signs the head as it is on the disk. */
    SignedHead signHead();

    /** Flushes since the journal was opened. */
    long flushes();

    /** Flushes what was submitted, signs the head and closes. */
    @Override
    void close();

    /**
     * A line of a journal.
     *
     * @param digest SM3 over the line before and this one, hex
     */
    record Line(long sequence, long millis, String text, String digest) {}
}
