// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.wire.SignedPost;
import org.banshi.spi.PayoutOrder;

/** Puts a payout order into the bank's queue; done when the broker has it on disk. */
final class OrderRoute extends RouteBuilder {
    static final String ID = "bank/payout/v1";

    private final SignedMessage messages;

    OrderRoute(SignedMessage messages) {
        this.messages = messages;
    }

    @Override
    public void configure() {
        from("direct:" + ID)
                .routeId(ID)
                .errorHandler(noErrorHandler())
                .process(OrderRoute::order)
                .marshal(SignedPost.json())
                .process(messages::sign)
                .to(ExchangePattern.InOnly, "sjms:queue:payout.order?connectionFactory=#" + BankSystem.QUEUES)
                .setBody(constant(true));
    }

    private static void order(Exchange exchange) {
        PayoutOrder order = exchange.getMessage().getBody(PayoutOrder.class);
        exchange.getMessage().setHeader("JMSCorrelationID", order.number());
        exchange.getMessage()
                .setBody(Map.of(
                        "number", order.number(),
                        "amount", order.amount().toString(),
                        "payee", order.payee(),
                        "account", order.account(),
                        "remark", order.remark()));
    }
}
