// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.banshi.keys.FieldCipher;
import org.banshi.payments.PayoutState;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PayoutOrder;
import org.banshi.store.Database;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxEvent;
import org.banshi.store.OutboxHandler;
import org.banshi.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands recorded orders to their channel: at least once, the bank knows the number again. */
@Component
public final class SendPayout implements OutboxHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Transactions transactions;
    private final Outbox outbox;
    private final FieldCipher cipher;
    private final Channels channels;

    @Activate
    public SendPayout(
            @Reference Database database,
            @Reference Outbox outbox,
            @Reference FieldCipher cipher,
            @Reference Channels channels) {
        this.transactions = database.room(SqlPayouts.ROOM, SqlPayouts.class);
        this.outbox = outbox;
        this.cipher = cipher;
        this.channels = channels;
    }

    @Override
    public String topic() {
        return SqlPayouts.SEND;
    }

    @Override
    public void handle(OutboxEvent event) {
        String number = number(event);
        PayoutRow row = transactions
                .read(handle -> PayoutTable.byNumber(handle, number))
                .orElseThrow(() -> new IllegalStateException("payout %s was never recorded".formatted(number)));
        if (row.state() == PayoutState.ORDERED) {
            channels.named(row.channel())
                    .order(new PayoutOrder(
                            number,
                            new CaseRef(row.caseId()),
                            row.amount(),
                            cipher.open(row.sealedPayee(), "payments.payout.payee"),
                            cipher.open(row.sealedAccount(), "payments.payout.account"),
                            row.remark()));
        }
        transactions.run(handle -> {
            PayoutTable.sent(handle, number);
            outbox.complete(event);
        });
    }

    private static String number(OutboxEvent event) {
        try {
            return JSON.readTree(event.payload()).path("number").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
