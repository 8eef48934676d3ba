// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.Optional;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.payments.Difference;
import org.banshi.payments.PayoutState;
import org.banshi.payments.Payouts;
import org.banshi.spi.PayoutConfirmation;
import org.banshi.spi.PayoutConfirmations;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Outbox;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes the bank's word. The first confirmation settles an order; whatever comes later and says otherwise becomes a
 * difference for a person, and money is never sent twice because of it.
 */
@Component
public final class Settlement implements PayoutConfirmations {
    private final Transactions transactions;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    @Activate
    public Settlement(
            @Reference Database database,
            @Reference Outbox outbox,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference AuditLog audit) {
        this.transactions = database.room(SqlPayouts.ROOM, SqlPayouts.class);
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public void accept(PayoutConfirmation confirmation) {
        audit.append(AuditEntry.of("bank", "payments.confirmed", "", "", "")
                .with("number", confirmation.number())
                .with("paid", String.valueOf(confirmation.paid()))
                .with("amount", confirmation.amount().toString())
                .with("reference", confirmation.bankReference()));
        transactions.run(handle -> {
            Optional<PayoutRow> known = PayoutTable.lock(handle, confirmation.number());
            if (known.isEmpty()) {
                difference(handle, confirmation, "", "no order has this number");
                return;
            }
            settle(handle, confirmation, known.get());
        });
    }

    private void settle(Handle handle, PayoutConfirmation said, PayoutRow row) {
        boolean open = row.state() == PayoutState.ORDERED || row.state() == PayoutState.SENT;
        boolean asOrdered = said.amount().equals(row.amount());
        if (open && said.paid() && asOrdered) {
            become(handle, row, PayoutState.PAID, said);
        } else if (open && !said.paid()) {
            become(handle, row, PayoutState.FAILED, said);
        } else if (open) {
            difference(handle, said, row.caseId(), "paid %s, ordered %s".formatted(said.amount(), row.amount()));
            become(handle, row, PayoutState.DISPUTED, said);
        } else if (row.state() == PayoutState.FAILED && said.paid()) {
            // money has moved after all: until a person has looked, this case must not be paid again
            difference(handle, said, row.caseId(), "paid %s after it had said it could not".formatted(said.amount()));
            become(handle, row, PayoutState.DISPUTED, said);
        } else if (!repeats(row, said)) {
            difference(
                    handle,
                    said,
                    row.caseId(),
                    "order is %s, then the bank said paid=%s amount=%s"
                            .formatted(row.state(), said.paid(), said.amount()));
        }
    }

    private static boolean repeats(PayoutRow row, PayoutConfirmation said) {
        boolean samePaid = said.paid() == (row.state() != PayoutState.FAILED);
        return samePaid
                && said.bankReference().equals(row.bankReference())
                && (row.state() != PayoutState.PAID || said.amount().equals(row.amount()));
    }

    private void become(Handle handle, PayoutRow row, PayoutState state, PayoutConfirmation said) {
        PayoutTable.settle(
                handle, row.number(), state, said.confirmed(), said.bankReference(), shortened(said.reason()));
        outbox.append(
                Payouts.SETTLED,
                row.caseId(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("caseId", row.caseId())
                        .put("number", row.number())
                        .put("state", state.name())
                        .toString());
    }

    private void difference(Handle handle, PayoutConfirmation said, String caseId, String what) {
        String number = said.number().length() > 40 ? said.number().substring(0, 40) : said.number();
        PayoutTable.difference(handle, new Difference(ids.next(), number, caseId, what, clock.instant()));
    }

    private static String shortened(String reason) {
        return reason.length() > 500 ? reason.substring(0, 500) : reason;
    }
}
