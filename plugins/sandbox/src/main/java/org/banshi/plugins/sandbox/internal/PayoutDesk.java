// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.wire.RequestSignature;
import org.banshi.plugins.wire.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stand-in of a bank's payout service: takes orders from {@code payout.order}, keeps them, confirms later on
 * {@code payout.result}. An order is taken off the queue only when it is in the books, and confirmed again after a restart if
 * the confirmation did not leave.
 */
final class PayoutDesk implements AutoCloseable {
    static final String ORDERS = "payout.order";
    static final String RESULTS = "payout.result";
    /** Message property: the signature over the text. JMS allows no hyphens. */
    static final String SIGNATURE = "BanshiSignature";

    private static final Logger LOG = LoggerFactory.getLogger(PayoutDesk.class);

    private final PayoutBooks books;
    private final SigningKey key;
    private final Faults faults;
    private final Clock clock;
    private final Settings settings;
    private final ObjectMapper json = new ObjectMapper();
    private final Connection connection;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "banshi-sandbox-payout");
        thread.setDaemon(true);
        return thread;
    });

    PayoutDesk(ConnectionFactory bank, PayoutBooks books, SigningKey key, Faults faults, Clock clock, Settings settings)
            throws JMSException {
        this.books = books;
        this.key = key;
        this.faults = faults;
        this.clock = clock;
        this.settings = settings;
        connection = bank.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        session.createConsumer(session.createQueue(ORDERS)).setMessageListener(message -> take(session, message));
        connection.start();
        books.untold().forEach(payout -> tellLater(payout, settings.confirm(), SimulatedFault.NONE));
    }

    private void take(Session session, Message message) {
        try {
            if (message instanceof TextMessage text && signed(text)) {
                settle(json.readTree(text.getText()));
            } else {
                LOG.warn("sandbox: an unsigned message in {} was dropped", ORDERS);
            }
            session.commit();
        } catch (JMSException | JsonProcessingException | RuntimeException failure) {
            LOG.warn("sandbox: an order was not taken and stays in the queue", failure);
            rollback(session);
        }
    }

    private boolean signed(TextMessage message) throws JMSException {
        String signature = message.getStringProperty(SIGNATURE);
        return signature != null
                && RequestSignature.same(
                        RequestSignature.of(key.secret(), message.getText().getBytes(StandardCharsets.UTF_8)),
                        signature);
    }

    private void settle(JsonNode order) {
        SimulatedFault fault = faults.of(SimulatedSystem.PAYOUT);
        boolean pay = fault != SimulatedFault.REJECT;
        PayoutBooks.Payout payout = books.settle(
                order.path("number").asText(),
                new BigDecimal(order.path("amount").asText()),
                pay,
                pay ? "" : "account closed (simulated)",
                clock.instant());
        Duration wait =
                switch (fault) {
                    case SLOW -> settings.slow();
                    case LATE -> settings.late();
                    default -> settings.confirm();
                };
        tellLater(payout, wait, fault);
    }

    private void tellLater(PayoutBooks.Payout payout, Duration wait, SimulatedFault fault) {
        Future<?> unused = teller.schedule(() -> tell(payout, fault), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tell(PayoutBooks.Payout payout, SimulatedFault fault) {
        try {
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            try {
                if (fault == SimulatedFault.GARBAGE) {
                    send(session, payout.number(), "{\"number\": ", true);
                    send(
                            session,
                            payout.number(),
                            result(payout, payout.amount().add(BigDecimal.TEN)),
                            false);
                }
                BigDecimal amount =
                        fault == SimulatedFault.WRONG_AMOUNT ? payout.amount().add(BigDecimal.ONE) : payout.amount();
                send(session, payout.number(), result(payout, amount), true);
                if (fault == SimulatedFault.TWICE) {
                    send(session, payout.number(), result(payout, amount), true);
                }
                session.commit();
            } finally {
                session.close();
            }
            books.told(payout.number());
        } catch (JMSException | JsonProcessingException | RuntimeException failure) {
            LOG.warn("sandbox: payout {} is confirmed after the next start", payout.number(), failure);
        }
    }

    private String result(PayoutBooks.Payout payout, BigDecimal amount) throws JsonProcessingException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("number", payout.number());
        result.put("paid", payout.paid());
        result.put("amount", amount.toPlainString());
        result.put("confirmed", payout.at().toString());
        result.put("reference", payout.reference());
        result.put("reason", payout.reason());
        result.put("simulated", true);
        return json.writeValueAsString(result);
    }

    private void send(Session session, String number, String text, boolean signed) throws JMSException {
        TextMessage message = session.createTextMessage(text);
        message.setJMSCorrelationID(number);
        byte[] secret = signed ? key.secret() : new byte[32];
        message.setStringProperty(SIGNATURE, RequestSignature.of(secret, text.getBytes(StandardCharsets.UTF_8)));
        session.createProducer(session.createQueue(RESULTS)).send(message);
    }

    private static void rollback(Session session) {
        try {
            session.rollback();
        } catch (JMSException gone) {
            LOG.debug("sandbox: the broker is gone; the order is still in the queue", gone);
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
        try {
            connection.close();
        } catch (JMSException gone) {
            LOG.debug("sandbox: the broker went first", gone);
        }
    }
}
