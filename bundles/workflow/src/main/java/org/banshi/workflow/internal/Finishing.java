// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.List;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.catalog.Process;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.EventKind;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends an approved case when everything it set going has come about: booked, letter issued, bank confirmed. */
@Component(service = Finishing.class)
public final class Finishing {
    private final CaseFile cases;
    private final CaseContext context;

    @Activate
    public Finishing(@Reference CaseFile cases, @Reference CaseContext context) {
        this.cases = cases;
        this.context = context;
    }

    /** Inside the transaction of the step that may have been the last. */
    void check(Handle handle, CaseRow row) {
        if (row.state() != CaseState.APPROVED) {
            return;
        }
        Process process = context.item(row.digest()).process();
        List<EventKind> happened = EventTable.kinds(handle, row.id());
        boolean letter = process.licenseType().isEmpty() || happened.contains(EventKind.LETTER_ISSUED);
        boolean booked =
                process.onApproval().map(ApprovalSteps::action).orElse("").isEmpty()
                        || happened.contains(EventKind.BOOKED);
        boolean paid =
                process.onApproval().map(ApprovalSteps::channel).orElse("").isEmpty()
                        || happened.contains(EventKind.PAID);
        if (letter && booked && (paid || nothingToPay(handle, row))) {
            cases.happen(handle, row, Change.byMachine(EventKind.FINISHED));
        }
    }

    private boolean nothingToPay(Handle handle, CaseRow row) {
        return Granted.amount(cases.events(handle, row.id())).equals(Money.ZERO);
    }
}
