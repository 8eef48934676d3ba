// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.banshi.audit.AuditVerification;
import org.banshi.audit.HeadKey;
import org.banshi.audit.Journal;
import org.banshi.audit.SignedHead;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in files. One thread takes all that waits, writes it in one piece and flushes once (group commit), so the cost
 * of a flush is shared by everyone who came while the last one ran.
 */
public final class FileJournal implements Journal {
    /** Size at which a new segment begins; opening reads one segment. */
    public static final long SEGMENT_BYTES = 16L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    /** The file grows by this much at a time: a flush into space that is there already does not wait for the file system's books. */
    private static final int GROWTH = 1 << 20;
    /** Submitters wait beyond this many entries: memory is bounded. */
    private static final int MOST_WAITING = 10_000;

    /** How long a note may wait for a flush that is made anyway. */
    public static final Duration NOTE_WAITS = Duration.ofMillis(500);

    private static final String TORN = "journal.torn-tail";

    private final Segments segments;
    private final HeadFile heads;
    private final Clock clock;
    private final HeadKey key;
    private final Consumer<SignedHead> listener;
    private final long segmentBytes;
    private final Duration noteWaits;
    private final Thread flusher = new Thread(this::flushAll, "banshi-journal");

    // guarded by this
    private List<Waiting> waiting = new ArrayList<>();
    /** When the oldest of those waiting must be flushed, by {@link System#nanoTime}. */
    private long flushAt;

    private boolean closing;
    private @Nullable Throwable failure;
    private Position durable;
    private long flushes;

    // the flusher's own
    private FileChannel channel;
    private Position written;
    private long grown;

    private FileJournal(
            Segments segments,
            HeadFile heads,
            Clock clock,
            HeadKey key,
            Consumer<SignedHead> listener,
            long segmentBytes,
            Duration noteWaits,
            Position start,
            FileChannel channel) {
        this.segments = segments;
        this.heads = heads;
        this.clock = clock;
        this.key = key;
        this.listener = listener;
        this.segmentBytes = segmentBytes;
        this.noteWaits = noteWaits;
        this.channel = channel;
        durable = start;
        written = start;
        grown = start.offset();
        flusher.setDaemon(true);
    }

    /** As {@link Journal#open}, with the size of a segment and how long a note may wait for a flush. */
    public static FileJournal open(
            Path directory,
            Clock clock,
            HeadKey key,
            Consumer<SignedHead> listener,
            long segmentBytes,
            Duration noteWaits)
            throws IOException {
        Files.createDirectories(directory);
        Segments segments = new Segments(directory);
        HeadFile heads = new HeadFile(directory);
        Tail tail = Tail.find(segments);
        requireHeadsWithin(heads, tail.end());
        String torn = tail.cut(directory);
        FileChannel channel =
                FileChannel.open(tail.end().segment(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        segments.sync();
        FileJournal journal =
                new FileJournal(segments, heads, clock, key, listener, segmentBytes, noteWaits, tail.end(), channel);
        journal.flusher.start();
        if (!torn.isEmpty()) {
            LOG.warn("journal {}: a crash left a half written end, cut off: {}", directory, torn);
            journal.submit(TORN + "\t" + torn).join();
        }
        return journal;
    }

    private static void requireHeadsWithin(HeadFile heads, Position end) throws IOException {
        for (SignedHead head : heads.all()) {
            if (head.sequence() > end.sequence()) {
                throw damaged("it ends at %d, but a head was signed at %d".formatted(end.sequence(), head.sequence()));
            }
        }
    }

    static BanshiException damaged(String what) {
        return new BanshiException(
                "audit.damaged",
                Remedy.OPERATOR,
                what + "; the journal was altered: keep its directory, find out, then start with an empty one");
    }

    @Override
    public CompletableFuture<Long> submit(String text) {
        return add(text, Duration.ZERO);
    }

    @Override
    public CompletableFuture<Long> note(String text) {
        return add(text, noteWaits);
    }

    private CompletableFuture<Long> add(String text, Duration patience) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a line break or a zero in a journal line");
        }
        Waiting entry = new Waiting(text, new CompletableFuture<>());
        synchronized (this) {
            awaitRoom();
            if (closing || failure != null) {
                entry.done().completeExceptionally(refused(failure));
            } else {
                long by = System.nanoTime() + patience.toNanos();
                flushAt = waiting.isEmpty() || by - flushAt < 0 ? by : flushAt;
                waiting.add(entry);
                notifyAll();
            }
        }
        return entry.done();
    }

    /** A caller interrupted here goes on waiting: the flusher makes room within one flush. */
    private synchronized void awaitRoom() {
        boolean interrupted = false;
        while (waiting.size() >= MOST_WAITING && !closing && failure == null) {
            flushAt = System.nanoTime();
            notifyAll();
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static BanshiException refused(@Nullable Throwable cause) {
        return cause == null
                ? new BanshiException("audit.refused", Remedy.OPERATOR, "the journal is closed")
                : new BanshiException(
                        "audit.refused",
                        Remedy.OPERATOR,
                        "the disk refused the journal; mend the disk and start the node again",
                        cause);
    }

    private void flushAll() {
        List<Waiting> batch = List.of();
        try {
            for (batch = take(); !batch.isEmpty(); batch = take()) {
                long number = written.sequence() + 1;
                write(batch);
                for (Waiting entry : batch) {
                    entry.done().complete(number++);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(batch, e);
        }
    }

    private synchronized List<Waiting> take() {
        while (!closing) {
            long left = waiting.isEmpty() ? Long.MAX_VALUE : flushAt - System.nanoTime();
            if (left <= 0) {
                break;
            }
            try {
                // a millisecond more than what is left: never zero, which would be for ever
                wait(waiting.isEmpty() ? 0 : NANOSECONDS.toMillis(left) + 1);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the flusher", e);
            }
        }
        List<Waiting> batch = waiting;
        waiting = new ArrayList<>();
        notifyAll();
        return batch;
    }

    private void write(List<Waiting> batch) throws IOException {
        Position end = written.offset() < segmentBytes ? written : nextSegment();
        StringBuilder lines = new StringBuilder();
        String digest = end.digest();
        long sequence = end.sequence();
        for (Waiting entry : batch) {
            sequence++;
            Line line = Chain.next(digest, sequence, clock.millis(), entry.text());
            digest = line.digest();
            lines.append(Chain.format(line));
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        grow(end.offset() + bytes.length);
        writeAt(end.offset(), ByteBuffer.wrap(bytes));
        channel.force(false);
        written = new Position(end.segment(), end.offset() + bytes.length, sequence, digest);
        synchronized (this) {
            durable = written;
            flushes++;
        }
    }

    private void grow(long needed) throws IOException {
        if (needed <= grown) {
            return;
        }
        long size = Math.max(needed, grown + GROWTH);
        writeAt(grown, ByteBuffer.allocate((int) (size - grown)));
        channel.force(true);
        grown = size;
    }

    private void writeAt(long offset, ByteBuffer bytes) throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** A segment that is left holds lines alone. */
    private void leave() throws IOException {
        channel.truncate(written.offset());
        channel.force(true);
        channel.close();
    }

    private Position nextSegment() throws IOException {
        leave();
        sign(written);
        Path next = segments.named(written.sequence() + 1);
        channel = FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        segments.sync();
        grown = 0;
        return new Position(next, 0, written.sequence(), written.digest());
    }

    /** For good: after a failed flush nobody knows what is on the disk, and trying again would report success for nothing. */
    private void fail(List<Waiting> batch, Throwable cause) {
        LOG.error("the journal refuses from now on: its disk failed", cause);
        List<Waiting> all = new ArrayList<>(batch);
        synchronized (this) {
            failure = cause;
            all.addAll(waiting);
            waiting = new ArrayList<>();
            notifyAll();
        }
        all.forEach(entry -> entry.done().completeExceptionally(refused(cause)));
    }

    @Override
    public AuditVerification verify() {
        try {
            return Verification.of(segments, heads, key, position());
        } catch (IOException e) {
            throw new BanshiException("audit.unreadable", Remedy.OPERATOR, "the journal cannot be read", e);
        }
    }

    @Override
    public List<Line> recent(int limit) {
        Position end = position();
        Deque<Line> last = new ArrayDeque<>();
        try {
            Segments.read(end.segment(), (text, offset) -> {
                if (offset <= end.offset()) {
                    Chain.parse(text).ifPresent(last::addFirst);
                    if (last.size() > limit) {
                        last.removeLast();
                    }
                }
                return offset < end.offset();
            });
        } catch (IOException e) {
            throw new BanshiException("audit.unreadable", Remedy.OPERATOR, "the journal cannot be read", e);
        }
        return List.copyOf(last);
    }

    @Override
    public SignedHead signHead() {
        try {
            return sign(position());
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private SignedHead sign(Position at) throws IOException {
        SignedHead unsigned = new SignedHead(at.sequence(), at.digest(), Instant.ofEpochMilli(clock.millis()), "");
        byte[] signature = key.sign(unsigned.message().getBytes(StandardCharsets.UTF_8));
        SignedHead head = new SignedHead(
                at.sequence(),
                at.digest(),
                unsigned.signed(),
                Base64.getEncoder().encodeToString(signature));
        synchronized (heads) {
            heads.add(head);
        }
        try {
            listener.accept(head);
        } catch (RuntimeException e) {
            LOG.warn("a signed head of the journal could not be kept elsewhere", e);
        }
        return head;
    }

    private synchronized Position position() {
        return durable;
    }

    @Override
    public synchronized long flushes() {
        return flushes;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (flusher.isAlive()) {
            try {
                flusher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try (FileChannel last = channel) {
            if (failure == null && last.isOpen()) {
                signHead();
                leave();
            }
        } catch (IOException e) {
            LOG.warn("the journal did not close cleanly", e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A text on its way to the disk. */
    private record Waiting(String text, CompletableFuture<Long> done) {}

    /** An end of the journal: everything before it is whole. */
    record Position(Path segment, long offset, long sequence, String digest) {}
}
