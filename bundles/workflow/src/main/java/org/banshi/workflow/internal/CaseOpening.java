// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.catalog.Item;
import org.banshi.identity.Citizen;
import org.banshi.store.Outbox;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.DraftView;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes a checked draft a case, durably: the audit entry, then one transaction that closes the draft and writes the case, its
 * first event and the order to decide it.
 */
@Component(service = CaseOpening.class)
public final class CaseOpening {
    /** How many further numbers are drawn for one case: with a million cases a day one in ten is taken. */
    private static final int NUMBERS = 20;

    private final CaseFile cases;
    private final LegalClock legalClock;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Settled settled;
    private final Clock clock;
    private final Supplier<String> numbers;

    @Activate
    public CaseOpening(
            @Reference CaseFile cases,
            @Reference LegalClock legalClock,
            @Reference Outbox outbox,
            @Reference AuditLog audit,
            @Reference Settled settled,
            @Reference Clock clock) {
        this(cases, legalClock, outbox, audit, settled, clock, () -> CaseNumber.of(LocalDate.now(clock)));
    }

    /** @param numbers draws a case number; some may be taken */
    CaseOpening(
            CaseFile cases,
            LegalClock legalClock,
            Outbox outbox,
            AuditLog audit,
            Settled settled,
            Clock clock,
            Supplier<String> numbers) {
        this.cases = cases;
        this.legalClock = legalClock;
        this.outbox = outbox;
        this.audit = audit;
        this.settled = settled;
        this.clock = clock;
        this.numbers = numbers;
    }

    /**
     * Returns when the case is durable, and a moment later if its decision is about to come.
     *
     * @param changed the content to keep, if it is not the draft's own
     * @return false if the draft is no longer as it was checked, or the key has filed another
     */
    boolean open(Citizen citizen, DraftView draft, String clientKey, Optional<Content> changed) {
        audit.append(AuditEntry.of(
                citizen.id(),
                "workflow.filed",
                citizen.id(),
                draft.id(),
                draft.item().code().toString()));
        settled.expect(draft.id());
        boolean mine = false;
        try {
            mine = commit(citizen, draft, clientKey, changed);
        } finally {
            if (!mine) {
                settled.decided(draft.id());
                audit.note(AuditEntry.of(citizen.id(), "workflow.not-filed", citizen.id(), draft.id(), ""));
            }
        }
        if (mine) {
            settled.await(draft.id());
        }
        return mine;
    }

    /** The draft this person filed with the key. */
    Optional<String> filedWith(Citizen citizen, String clientKey) {
        return cases.transactions().read(handle -> DraftTable.filedWith(handle, citizen.id(), clientKey));
    }

    private boolean commit(Citizen citizen, DraftView draft, String clientKey, Optional<Content> changed) {
        for (int left = NUMBERS; ; left--) {
            CaseRow row = row(citizen, draft, numbers.get());
            EventTable.Sealed first = cases.first(row);
            try {
                return cases.transactions().write(handle -> {
                    boolean mine = DraftTable.fileAt(handle, draft, citizen.id(), clientKey);
                    if (mine) {
                        changed.ifPresent(content -> cases.contents().update(handle, draft.id(), content));
                        CaseFile.begin(handle, row, first);
                        outbox.append(DecideCase.TOPIC, draft.id(), "{}");
                    }
                    return mine;
                });
            } catch (UnableToExecuteStatementException e) {
                if (!UniqueViolation.is(e) || left == 0) {
                    throw e;
                }
                if (filedWith(citizen, clientKey).isPresent()) {
                    return false;
                }
                // another case of the day drew the same number
            }
        }
    }

    private CaseRow row(Citizen citizen, DraftView draft, String number) {
        Item item = draft.item();
        CaseRow filed = new CaseRow(
                draft.id(),
                number,
                citizen.id(),
                item.slug(),
                item.digest(),
                item.agencyKey(),
                CaseState.FILED,
                1,
                clock.instant(),
                "",
                "",
                "",
                "");
        return legalClock.started(filed, item);
    }
}
