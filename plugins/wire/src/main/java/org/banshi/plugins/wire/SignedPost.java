// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.model.dataformat.JsonDataFormat;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.banshi.spi.DataRequest;
import org.banshi.spi.FactSet;

/**
 * A signed POST of JSON to an agency's REST interface, as steps for a route: marshal {@link #json}, process this, send
 * {@link #to}, process {@link BoundedBody}, unmarshal {@link #json}.
 */
public final class SignedPost implements Processor {
    private static final String QUESTION = "banshi.question";

    private final SigningKey key;
    private final Clock clock;
    private final URI address;
    private final String path;
    private final int patience;

    /**
     * @param address scheme, host and port
     * @param path from the slash on, signed with the body
     * @param patience milliseconds to wait for the answer's next bytes; the connection itself gets 1,000
     */
    public SignedPost(SigningKey key, Clock clock, String address, String path, int patience) {
        this.key = key;
        this.clock = clock;
        this.address = URI.create(address);
        this.path = path;
        this.patience = patience;
        if (!"http".equals(this.address.getScheme()) && !"https".equals(this.address.getScheme())) {
            throw new IllegalArgumentException("address '%s', expected http or https".formatted(address));
        }
        if (patience < 1) {
            throw new IllegalArgumentException("patience %d ms, expected 1 or more".formatted(patience));
        }
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        byte[] body = message.getBody(byte[].class);
        String time = Long.toString(clock.millis());
        String nonce = UUID.randomUUID().toString();
        message.removeHeaders("*");
        message.setBody(body);
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json; charset=utf-8");
        message.setHeader(RequestSignature.KEY, key.id());
        message.setHeader(RequestSignature.TIME, time);
        message.setHeader(RequestSignature.NONCE, nonce);
        message.setHeader(
                RequestSignature.SIGNATURE, RequestSignature.of(key.secret(), "POST", path, body, time, nonce));
    }

    /** Endpoint to send to. */
    public String to() {
        return "%s%s?connectTimeout=1000&responseTimeout=%d&connectionRequestTimeout=1000&followRedirects=false"
                        .formatted(address, path, patience)
                + "&disableStreamCache=true&skipRequestHeaders=false&copyHeaders=false";
    }

    /** JSON in and out; numbers with a fraction stay exact. */
    public static JsonDataFormat json() {
        JsonDataFormat json = new JsonDataFormat(JsonLibrary.Jackson);
        json.setUnmarshalType(Map.class);
        json.setEnableFeatures("USE_BIG_DECIMAL_FOR_FLOATS,USE_BIG_INTEGER_FOR_INTS");
        return json;
    }

    /** Reads the answer's body, within the same patience. */
    public BoundedBody reading() {
        return new BoundedBody(patience);
    }

    /** First step of a route: keeps the question and puts the person asked about in its place. */
    public static void ask(Exchange exchange) {
        DataRequest request = exchange.getMessage().getBody(DataRequest.class);
        exchange.setProperty(QUESTION, request);
        exchange.getMessage().setBody(person(request));
    }

    /** Last step of a route: puts the facts in the answer's place. */
    public static void tell(Exchange exchange, BiFunction<DataRequest, Answer, FactSet> facts) {
        DataRequest request = exchange.getProperty(QUESTION, DataRequest.class);
        Answer answer = Answer.to(request.requestId(), exchange.getMessage().getBody());
        exchange.getMessage().setBody(facts.apply(request, answer));
    }

    private static Map<String, Object> person(DataRequest request) {
        return Map.of(
                "reqNo", request.requestId(),
                "name", request.subject().name(),
                "idType", request.subject().idType(),
                "idNo", request.subject().idNumber(),
                "purpose", request.purpose(),
                "caseNo", request.caseRef().id());
    }
}
