// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.wire.RequestSignature;
import org.banshi.plugins.wire.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * One REST interface of a stand-in: checks key, time, nonce and signature as the real one would, then answers from the register.
 * 401: signature, time or key; 409: nonce used before; 400: not the JSON expected.
 */
final class RestDesk implements HttpHandler {
    /** What an interface knows: the question in, the fields beside {@code reqNo} out. */
    interface Register extends Function<JsonNode, Map<String, Object>> {}

    private static final long WINDOW_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final int MAX_REQUEST = 64 * 1024;

    private final SimulatedSystem system;
    private final SigningKey key;
    private final Nonces nonces;
    private final Faults faults;
    private final Clock clock;
    private final Duration slow;
    private final Register register;
    private final ObjectMapper json = new ObjectMapper();

    RestDesk(
            SimulatedSystem system,
            SigningKey key,
            Nonces nonces,
            Faults faults,
            Clock clock,
            Duration slow,
            Register register) {
        this.system = system;
        this.key = key;
        this.nonces = nonces;
        this.faults = faults;
        this.clock = clock;
        this.slow = slow;
        this.register = register;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST);
            SimulatedFault fault = faults.of(system);
            if (fault == SimulatedFault.DEAD) {
                return; // closing without an answer drops the connection
            }
            if (fault == SimulatedFault.SLOW && !Pause.of(slow)) {
                return;
            }
            int refusal = refusal(exchange, body);
            if (refusal != 0) {
                answer(exchange, refusal, Map.of("code", "E" + refusal, "simulated", true));
            } else if (fault == SimulatedFault.GARBAGE) {
                send(exchange, 200, "{\"reqNo\": \"".getBytes(StandardCharsets.UTF_8));
            } else {
                answer(exchange, body, fault);
            }
        }
    }

    private int refusal(HttpExchange exchange, byte[] body) {
        Headers headers = exchange.getRequestHeaders();
        String time = text(headers.getFirst(RequestSignature.TIME));
        String nonce = text(headers.getFirst(RequestSignature.NONCE));
        String expected = RequestSignature.of(
                key.secret(),
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                body,
                time,
                nonce);
        long now = clock.millis();
        if (!key.id().equals(headers.getFirst(RequestSignature.KEY))
                || !RequestSignature.same(expected, text(headers.getFirst(RequestSignature.SIGNATURE)))
                || !time.matches("\\d{1,15}")
                || Math.abs(now - Long.parseLong(time)) > WINDOW_MILLIS) {
            return 401;
        }
        return nonce.isEmpty() || !nonces.use(nonce, now) ? 409 : 0;
    }

    private void answer(HttpExchange exchange, byte[] body, SimulatedFault fault) throws IOException {
        JsonNode question;
        try {
            question = json.readTree(body);
        } catch (JacksonException unreadable) {
            answer(exchange, 400, Map.of("code", "E400", "simulated", true));
            return;
        }
        Instant stated = fault == SimulatedFault.LATE ? clock.instant().minus(Duration.ofDays(30)) : clock.instant();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("reqNo", question.path("reqNo").asText());
        answer.put("stated", stated.toString());
        answer.put("simulated", true);
        answer.putAll(fault == SimulatedFault.REJECT ? Map.of("code", "E4290") : register.apply(question));
        answer(exchange, 200, answer);
    }

    private void answer(HttpExchange exchange, int status, Map<String, Object> answer) throws IOException {
        send(exchange, status, json.writeValueAsBytes(answer));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
