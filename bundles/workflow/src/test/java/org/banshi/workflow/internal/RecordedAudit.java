// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.audit.AuditVerification;
import org.banshi.audit.RecordedEntry;
import org.banshi.audit.SignedHead;

/** An audit log in memory that counts. */
final class RecordedAudit implements AuditLog {
    final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void append(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public CompletionStage<Long> submit(AuditEntry entry) {
        entries.add(entry);
        return CompletableFuture.completedFuture((long) entries.size());
    }

    @Override
    public void note(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public AuditVerification verify() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordedEntry> recent(int limit) {
        return List.of();
    }

    @Override
    public SignedHead signHead() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long flushes() {
        return entries.size();
    }
}
