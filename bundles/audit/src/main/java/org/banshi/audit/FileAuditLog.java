// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.banshi.audit.internal.EntryText;
import org.banshi.audit.internal.ThrowawayKey;
import org.banshi.spi.BanshiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit log over a {@link Journal} in a directory. In the container it is the service; tests make their own. */
public final class FileAuditLog implements AuditLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileAuditLog.class);

    private final Journal journal;

    /** A log for tests: heads are signed by a key that nobody keeps. */
    public FileAuditLog(Path directory) {
        this(directory, Clock.systemUTC(), new ThrowawayKey(), head -> {});
    }

    /**
     * @param heads told of every signed head, to keep it elsewhere
     * @throws UncheckedIOException if the directory refuses
     */
    public FileAuditLog(Path directory, Clock clock, HeadKey key, Consumer<SignedHead> heads) {
        try {
            journal = Journal.open(directory, clock, key, heads);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's directory refuses", e);
        }
    }

    @Override
    public void append(AuditEntry entry) {
        try {
            journal.submit(EntryText.of(entry)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BanshiException refused ? refused : e;
        }
    }

    @Override
    public CompletionStage<Long> submit(AuditEntry entry) {
        return journal.submit(EntryText.of(entry)).minimalCompletionStage();
    }

    @Override
    public void note(AuditEntry entry) {
        journal.note(EntryText.of(entry)).minimalCompletionStage().whenComplete((number, failure) -> {
            if (failure != null) {
                LOG.error("{} of {} is not in the audit log", entry.action(), entry.caseId(), failure);
            }
        });
    }

    @Override
    public AuditVerification verify() {
        return journal.verify();
    }

    @Override
    public List<RecordedEntry> recent(int limit) {
        return journal.recent(limit).stream()
                .map(line -> new RecordedEntry(
                        line.sequence(), Instant.ofEpochMilli(line.millis()), EntryText.parse(line.text())))
                .toList();
    }

    @Override
    public SignedHead signHead() {
        return journal.signHead();
    }

    @Override
    public long flushes() {
        return journal.flushes();
    }

    @Override
    public void close() {
        journal.close();
    }
}
