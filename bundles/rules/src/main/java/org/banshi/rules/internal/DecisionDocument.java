// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.rules.Decision;
import org.banshi.rules.Explained;
import org.banshi.rules.InputStatus;
import org.banshi.rules.Outcome;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.jspecify.annotations.Nullable;

/** A request and its decision as one JSON text, without loss: numbers keep their digits, dates are marked as dates. */
record DecisionDocument(RuleRequest request, Decision decision) {
    private static final String DATE = "$date";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    String write() {
        StringWriter text = new StringWriter(2048);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("digest", request.digest());
            json.writeStringField("case", request.caseRef().id());
            json.writeStringField("today", request.today().toString());
            json.writeFieldName("answers");
            value(json, request.answers());
            json.writeArrayFieldStart("inputs");
            for (RuleInput input : request.inputs()) {
                input(json, input);
            }
            json.writeEndArray();
            decision(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be written", e);
        }
        return text.toString();
    }

    private static void input(JsonGenerator json, RuleInput input) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", input.name());
        json.writeStringField("service", input.service());
        json.writeNumberField("stated", input.stated().toEpochMilli());
        json.writeStringField("status", input.status().name());
        json.writeFieldName("values");
        value(json, input.values());
        json.writeEndObject();
    }

    private void decision(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("decision");
        json.writeStringField("id", decision.id());
        json.writeStringField("outcome", decision.outcome().name());
        if (decision.amount().isPresent()) {
            json.writeStringField("amount", decision.amount().get().toString());
        }
        json.writeStringField("rule", decision.rule());
        json.writeStringField("ground", decision.ground());
        text(json, "reason", decision.reason());
        json.writeNumberField("decided", decision.decided().toEpochMilli());
        json.writeArrayFieldStart("explanation");
        for (Explained line : decision.explanation()) {
            json.writeStartObject();
            json.writeStringField("rule", line.rule());
            text(json, "label", line.label());
            json.writeStringField("input", line.input());
            text(json, "inputLabel", line.inputLabel());
            json.writeStringField("value", line.value());
            text(json, "shown", line.shown());
            json.writeStringField("service", line.service());
            json.writeNumberField("stated", line.stated().toEpochMilli());
            json.writeBooleanField("held", line.held());
            json.writeBooleanField("decisive", line.decisive());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, LocalText text) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeString(text.zh());
        json.writeString(text.en());
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object part : list) {
                value(json, part);
            }
            json.writeEndArray();
        } else if (value instanceof LocalDate date) {
            json.writeStartObject();
            json.writeStringField(DATE, date.toString());
            json.writeEndObject();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof String text) {
            json.writeString(text);
        } else {
            throw new IllegalArgumentException("a %s, expected text, yes/no, number, date, list or map"
                    .formatted(value == null ? "null" : value.getClass().getSimpleName()));
        }
    }

    static DecisionDocument read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<RuleInput> inputs = new ArrayList<>();
            for (JsonNode input : json.path("inputs")) {
                inputs.add(new RuleInput(
                        input.path("name").asText(),
                        map(input.path("values")),
                        input.path("service").asText(),
                        Instant.ofEpochMilli(input.path("stated").asLong()),
                        InputStatus.valueOf(input.path("status").asText())));
            }
            RuleRequest request = new RuleRequest(
                    json.path("digest").asText(),
                    new CaseRef(json.path("case").asText()),
                    inputs,
                    map(json.path("answers")),
                    LocalDate.parse(json.path("today").asText()));
            return new DecisionDocument(request, decision(json.path("decision")));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored decision is no JSON", e);
        }
    }

    private static Decision decision(JsonNode json) {
        List<Explained> explanation = new ArrayList<>();
        for (JsonNode line : json.path("explanation")) {
            explanation.add(new Explained(
                    line.path("rule").asText(),
                    text(line.path("label")),
                    line.path("input").asText(),
                    line.path("value").asText(),
                    line.has("shown")
                            ? text(line.path("shown"))
                            : Column.plain(line.path("value").asText()),
                    line.path("service").asText(),
                    Instant.ofEpochMilli(line.path("stated").asLong()),
                    line.path("held").asBoolean(),
                    text(line.path("inputLabel")),
                    line.path("decisive").asBoolean()));
        }
        return new Decision(
                json.path("id").asText(),
                Outcome.valueOf(json.path("outcome").asText()),
                json.has("amount") ? Optional.of(Money.of(json.path("amount").asText())) : Optional.empty(),
                json.path("rule").asText(),
                json.path("ground").asText(),
                text(json.path("reason")),
                explanation,
                Instant.ofEpochMilli(json.path("decided").asLong()));
    }

    private static LocalText text(JsonNode json) {
        return new LocalText(json.path(0).asText(), json.path(1).asText());
    }

    private static Map<String, Object> map(JsonNode json) {
        Map<String, Object> map = new TreeMap<>();
        json.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static Object value(JsonNode json) {
        if (json.isObject()) {
            return json.size() == 1 && json.has(DATE)
                    ? LocalDate.parse(json.get(DATE).asText())
                    : map(json);
        }
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(part -> list.add(value(part)));
            return list;
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isNumber() ? json.decimalValue() : json.asText();
    }
}
