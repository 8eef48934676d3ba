// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.banshi.plugins.wire.RequestSignature;
import org.banshi.plugins.wire.SigningKey;
import org.banshi.plugins.wire.UnusableAnswerException;

/** Messages in the bank's queues: text, signed in a property, so that nobody else on the broker can order or confirm. */
final class SignedMessage {
    /** Message property with the signature. */
    static final String SIGNATURE = "BanshiSignature";

    private final SigningKey key;

    SignedMessage(SigningKey key) {
        this.key = key;
    }

    /** Signs the body. */
    void sign(Exchange exchange) {
        Message message = exchange.getMessage();
        String text = message.getBody(String.class);
        message.setBody(text);
        message.setHeader(SIGNATURE, signature(text));
    }

    /** @throws UnusableAnswerException if the bank did not sign this body */
    void check(Exchange exchange) {
        Message message = exchange.getMessage();
        String text = message.getBody(String.class);
        String signature = message.getHeader(SIGNATURE, "", String.class);
        if (text == null || !RequestSignature.same(signature(text), signature)) {
            throw new UnusableAnswerException("message without the bank's signature");
        }
    }

    private String signature(String text) {
        return RequestSignature.of(key.secret(), text.getBytes(StandardCharsets.UTF_8));
    }
}
