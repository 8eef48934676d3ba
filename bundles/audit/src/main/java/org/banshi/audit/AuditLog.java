// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The journal of acts (审计日志). Entries are numbered from 1 and chained by SM3. Safe for all threads.
 *
 * <p>If the disk ever refuses a write, nothing is appended until the node is started again: an act that cannot be recorded
 * must not happen.
 */
@ProviderType
public interface AuditLog {
    /**
     * Records an act and returns when that is on the disk; all who wait at the same time share one flush. Not to be called
     * while holding a database transaction.
     *
     * @throws org.banshi.spi.BanshiException {@code audit.refused} if the journal is closed or its disk failed
     */
    void append(AuditEntry entry);

    /**
     * As {@link #append} without waiting. What depends on the result runs in the flushing thread: it must be short.
     *
     * @return completes with the entry's number when it is on the disk, or with {@code audit.refused}
     */
    CompletionStage<Long> submit(AuditEntry entry);

    /**
     * Records an act of which a durable row tells as well, without a flush of its own: the entry goes with the next flush, at
     * the latest after half a second. A crash before that loses it. May be called while holding a database transaction. If the
     * journal refuses, that is logged.
     */
    void note(AuditEntry entry);

    /** Reads the whole journal and checks chain, numbers and signed heads: about a second for 300,000 entries. */
    AuditVerification verify();

    /** The newest entries on the disk, newest first; at most those of the segment being written. */
    List<RecordedEntry> recent(int limit);

    /** Signs the present head and writes it beside the journal, as happens at every stop and new segment. */
    SignedHead signHead();

    /** Number of flushes to disk since the start: what tests assert a budget with. */
    long flushes();
}
