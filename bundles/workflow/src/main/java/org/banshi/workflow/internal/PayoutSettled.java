// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import org.banshi.payments.PayoutState;
import org.banshi.payments.Payouts;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxEvent;
import org.banshi.store.OutboxHandler;
import org.banshi.workflow.EventKind;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the bank's word into the case. */
@Component
public final class PayoutSettled implements OutboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PayoutSettled.class);

    private final CaseFile cases;
    private final Finishing finishing;
    private final Notices notices;
    private final Outbox outbox;

    @Activate
    public PayoutSettled(
            @Reference CaseFile cases,
            @Reference Finishing finishing,
            @Reference Notices notices,
            @Reference Outbox outbox) {
        this.cases = cases;
        this.finishing = finishing;
        this.notices = notices;
        this.outbox = outbox;
    }

    @Override
    public String topic() {
        return Payouts.SETTLED;
    }

    @Override
    public void handle(OutboxEvent event) {
        PayoutState state = PayoutState.valueOf(
                ContentJson.parse(event.payload()).path("state").asText());
        cases.transactions().run(handle -> {
            if (outbox.complete(event)) {
                settle(handle, event.key(), state);
            }
        });
    }

    private void settle(Handle handle, String caseId, PayoutState state) {
        CaseRow row = CaseTable.find(handle, caseId).orElseThrow();
        EventKind kind = state == PayoutState.PAID ? EventKind.PAID : EventKind.PAYOUT_FAILED;
        if (CaseStates.after(row.state(), kind).isEmpty()) {
            // a word about a payout whose case has moved on: payments keeps the difference, the case stays as it is
            LOG.warn("case {}: payout became {} while the case was {}", caseId, state, row.state());
            return;
        }
        CaseRow after = cases.happen(handle, row, Change.byMachine(kind).with("payout", state.name()));
        if (kind == EventKind.PAID) {
            notices.paid(after);
            finishing.check(handle, after);
        } else {
            notices.payoutFailed(after);
        }
    }
}
