// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banshi.keys.FieldCipher;
import org.banshi.store.Database;
import org.banshi.store.Transactions;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.EventKind;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The records of this room, and the only way a case changes: one event at a time, checked against its state. */
@Component(service = CaseFile.class)
public final class CaseFile {
    private final Transactions transactions;
    private final ContentTable contents;
    private final EventTable events;
    private final Clock clock;

    @Activate
    public CaseFile(@Reference Database database, @Reference FieldCipher cipher, @Reference Clock clock) {
        this.transactions = database.room("workflow", CaseFile.class);
        this.contents = new ContentTable(cipher);
        this.events = new EventTable(cipher);
        this.clock = clock;
    }

    Transactions transactions() {
        return transactions;
    }

    ContentTable contents() {
        return contents;
    }

    Optional<CaseRow> find(String caseId) {
        return transactions.read(handle -> CaseTable.find(handle, caseId));
    }

    Content content(String caseId) {
        return transactions.read(handle -> contents.read(handle, caseId));
    }

    List<CaseEvent> events(String caseId) {
        return transactions.read(handle -> events.of(handle, caseId));
    }

    List<CaseEvent> events(Handle handle, String caseId) {
        return events.of(handle, caseId);
    }

    /** Whether something of this kind has happened to the case. */
    boolean happened(Handle handle, String caseId, EventKind kind) {
        return EventTable.kinds(handle, caseId).contains(kind);
    }

    /** Writes a new case with its first event, which was {@linkplain #first made ready} before. */
    static void begin(Handle handle, CaseRow row, EventTable.Sealed first) {
        CaseTable.insert(handle, row);
        EventTable.append(handle, first);
    }

    /** The first event of a new case; made outside its transaction, which is the shorter for it. */
    EventTable.Sealed first(CaseRow row) {
        return events.sealed(row.id(), event(row, Change.by(row.personId(), EventKind.FILED)));
    }

    /**
     * Lets an event happen.
     *
     * @param row as it was read in this transaction or before
     * @return the row after it
     * @throws StaleCaseException if the row is not the newest
     * @throws IllegalStateException if the event must not happen in this state: callers check before
     */
    CaseRow happen(Handle handle, CaseRow row, Change change) {
        CaseState state = CaseStates.after(row.state(), change.kind())
                .orElseThrow(() -> new IllegalStateException(
                        "case %s: %s cannot happen in %s".formatted(row.id(), change.kind(), row.state())));
        CaseRow after = change.also().apply(row.next(state));
        if (!CaseTable.advance(handle, after)) {
            throw new StaleCaseException(row.id());
        }
        EventTable.append(handle, events.sealed(row.id(), event(after, change)));
        return after;
    }

    private CaseEvent event(CaseRow after, Change change) {
        return new CaseEvent(
                after.version(), change.kind(), clock.instant(), change.actor(), change.words(), change.details());
    }
}
