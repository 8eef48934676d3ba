// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.identity.Actor;
import org.banshi.identity.Clerk;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.EventKind;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How every command on a case runs: may this actor, is it the version they saw, does the state allow it; then audited. */
@Component(service = Commands.class)
public final class Commands {
    private final CaseFile cases;
    private final CaseReading reading;
    private final AuditLog audit;

    @Activate
    public Commands(@Reference CaseFile cases, @Reference CaseReading reading, @Reference AuditLog audit) {
        this.cases = cases;
        this.reading = reading;
        this.audit = audit;
    }

    /**
     * @param effect inside the transaction; gives the row after it
     */
    CommandOutcome run(
            Actor actor,
            boolean allowed,
            String caseId,
            int version,
            EventKind kind,
            BiFunction<Handle, CaseRow, CaseRow> effect) {
        Optional<CaseRow> known = cases.find(caseId).filter(row -> Access.reads(actor, row));
        if (known.isEmpty()) {
            return new CommandOutcome.Unknown();
        }
        if (!allowed) {
            return refused("workflow.not-entitled", "the role for this is missing");
        }
        CaseRow row = known.get();
        if (row.version() != version) {
            return conflict(actor, caseId);
        }
        if (CaseStates.after(row.state(), kind).isEmpty()) {
            return refused(
                    "workflow.wrong-state", "%s is not possible while the case is %s".formatted(kind, row.state()));
        }
        audit.append(AuditEntry.of(
                actor.id(), "workflow." + kind.name().toLowerCase(Locale.ROOT), row.personId(), caseId, ""));
        try {
            cases.transactions().write(handle -> effect.apply(handle, row));
        } catch (StaleCaseException e) {
            return conflict(actor, caseId);
        }
        return new CommandOutcome.Done(now(actor, caseId));
    }

    static CommandOutcome refused(String code, String message) {
        return new CommandOutcome.Refused(new Problem(code, Remedy.CLERK, message));
    }

    private CommandOutcome conflict(Actor actor, String caseId) {
        return new CommandOutcome.Conflict(now(actor, caseId));
    }

    private CaseView now(Actor actor, String caseId) {
        return reading.view(cases.find(caseId).orElseThrow(), actor instanceof Clerk);
    }
}
