// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.spi.PaymentChannel;
import org.banshi.spi.PayoutConfirmations;
import org.banshi.spi.PayoutOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Payouts through the bank: an order out, its confirmation in whenever the bank likes. */
@Component(property = PaymentChannel.NAME + "=" + OrderRoute.ID)
public final class PayoutChannel implements PaymentChannel {
    private final AgencyRoute orders;
    private final Listening results;

    @Activate
    public PayoutChannel(@Reference BankSystem bank, @Reference PayoutConfirmations confirmations) {
        orders = bank.open(OrderRoute.ID, new OrderRoute(bank.messages()));
        results = new Listening(() -> bank.open(ResultRoute.ID, new ResultRoute(bank.messages(), confirmations)));
    }

    @Override
    public void order(PayoutOrder order) {
        orders.request(order, Boolean.class);
    }

    @Deactivate
    void close() {
        results.close();
        orders.close();
    }
}
