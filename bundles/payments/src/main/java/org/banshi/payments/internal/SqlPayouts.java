// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.banshi.keys.FieldCipher;
import org.banshi.payments.Difference;
import org.banshi.payments.OrderPayout;
import org.banshi.payments.Payout;
import org.banshi.payments.PayoutState;
import org.banshi.payments.Payouts;
import org.banshi.spi.CaseRef;
import org.banshi.store.Database;
import org.banshi.store.Outbox;
import org.banshi.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Payouts in the database; the unique pair of case and round is what makes each of them one. */
@Component
public final class SqlPayouts implements Payouts {
    static final String SEND = "payments.send";
    static final String ROOM = "payments";

    private final Transactions transactions;
    private final Outbox outbox;
    private final FieldCipher cipher;
    private final Clock clock;

    @Activate
    public SqlPayouts(
            @Reference Database database,
            @Reference Outbox outbox,
            @Reference FieldCipher cipher,
            @Reference Clock clock) {
        this.transactions = database.room(ROOM, SqlPayouts.class);
        this.outbox = outbox;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public Payout order(OrderPayout order) {
        return transactions.write(handle -> {
            String caseId = order.caseRef().id();
            Optional<PayoutRow> before = PayoutTable.newest(handle, caseId);
            if (before.isPresent() && before.get().state() != PayoutState.FAILED) {
                return before.get().view();
            }
            int round = before.map(row -> row.round() + 1).orElse(1);
            PayoutRow row = new PayoutRow(
                    caseId + "-" + round,
                    caseId,
                    round,
                    order.amount(),
                    cipher.seal(order.payee(), "payments.payout.payee"),
                    cipher.seal(order.account(), "payments.payout.account"),
                    order.account().substring(order.account().length() - 4),
                    order.channel(),
                    order.remark(),
                    PayoutState.ORDERED,
                    clock.instant(),
                    Optional.empty(),
                    "",
                    "");
            PayoutTable.insert(handle, row);
            outbox.append(
                    SEND,
                    caseId,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("number", row.number())
                            .toString());
            return row.view();
        });
    }

    @Override
    public Optional<Payout> of(CaseRef caseRef) {
        return transactions.read(
                handle -> PayoutTable.newest(handle, caseRef.id()).map(PayoutRow::view));
    }

    @Override
    public List<Difference> differences(int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit %d, expected 1 to 500".formatted(limit));
        }
        return transactions.read(handle -> PayoutTable.differences(handle, limit));
    }
}
