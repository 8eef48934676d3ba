// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import java.time.Instant;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.wire.SignedPost;
import org.banshi.plugins.wire.UnusableAnswerException;
import org.banshi.spi.Money;
import org.banshi.spi.PayoutConfirmation;
import org.banshi.spi.PayoutConfirmations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the bank's confirmations. One leaves the queue only when the house has it: the session is transacted, and a failure to
 * hand it in brings it back. What is not signed or cannot be read is dropped and logged: no repetition mends it.
 */
final class ResultRoute extends RouteBuilder {
    static final String ID = "bank/payout-result";

    private static final Logger LOG = LoggerFactory.getLogger(ResultRoute.class);

    private final SignedMessage messages;
    private final PayoutConfirmations confirmations;

    ResultRoute(SignedMessage messages, PayoutConfirmations confirmations) {
        this.messages = messages;
        this.confirmations = confirmations;
    }

    @Override
    public void configure() {
        from("sjms:queue:payout.result?connectionFactory=#" + BankSystem.QUEUES
                        + "&transacted=true&recoveryInterval=1000")
                .routeId(ID)
                .errorHandler(noErrorHandler())
                .removeHeaders("Camel*") // whoever reaches the broker must not steer the route
                .doTry()
                .process(messages::check)
                .unmarshal(SignedPost.json())
                .process(ResultRoute::read)
                .doCatch(Exception.class)
                .process(ResultRoute::drop)
                .end()
                .filter(body().isInstanceOf(PayoutConfirmation.class))
                .process(exchange -> confirmations.accept(exchange.getMessage().getBody(PayoutConfirmation.class)));
    }

    private static void read(Exchange exchange) {
        Map<?, ?> result = exchange.getMessage().getBody(Map.class);
        if (result == null || !(result.get("paid") instanceof Boolean paid)) {
            throw new UnusableAnswerException("confirmation that does not say whether it was paid");
        }
        exchange.getMessage()
                .setBody(new PayoutConfirmation(
                        text(result, "number"),
                        paid,
                        Money.of(text(result, "amount")),
                        Instant.parse(text(result, "confirmed")),
                        text(result, "reference"),
                        text(result, "reason")));
    }

    private static String text(Map<?, ?> result, String name) {
        if (result.get(name) instanceof String text) {
            return text;
        }
        throw new UnusableAnswerException("confirmation lacks the field " + name);
    }

    private static void drop(Exchange exchange) {
        LOG.warn(
                "a message in payout.result cannot be used and is dropped: {}",
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                        .getClass()
                        .getSimpleName());
        exchange.getMessage().setBody("");
    }
}
