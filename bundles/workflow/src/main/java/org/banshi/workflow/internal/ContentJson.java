// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Content as JSON text and back; dates of facts stay dates, numbers keep their digits. */
final class ContentJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String DATE = "$date";

    private ContentJson() {}

    static String text(Content content) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("answers", content.answers());
        ObjectNode needs = root.putObject("needs");
        content.needs().forEach((name, need) -> {
            ObjectNode node = needs.putObject(name);
            node.put("service", need.service());
            node.put("problem", need.problem());
            node.put("stated", need.stated().toEpochMilli());
            node.put("fetched", need.fetched().toEpochMilli());
            node.set("values", node(need.values()));
        });
        ObjectNode contests = root.putObject("contests");
        content.contests().forEach(contests::put);
        return root.toString();
    }

    static Content content(String text) {
        JsonNode root = parse(text);
        SortedMap<String, NeedFacts> needs = new TreeMap<>();
        root.path("needs").properties().forEach(entry -> {
            JsonNode node = entry.getValue();
            needs.put(
                    entry.getKey(),
                    new NeedFacts(
                            entry.getKey(),
                            node.path("service").asText(),
                            node.path("problem").asText(),
                            Instant.ofEpochMilli(node.path("stated").asLong()),
                            Instant.ofEpochMilli(node.path("fetched").asLong()),
                            map(node.path("values"))));
        });
        SortedMap<String, String> contests = new TreeMap<>();
        root.path("contests")
                .properties()
                .forEach(entry -> contests.put(entry.getKey(), entry.getValue().asText()));
        return new Content((ObjectNode) root.path("answers"), needs, contests);
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode node(Object value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (value instanceof BigDecimal number) {
            return make.numberNode(number);
        }
        if (value instanceof Boolean yes) {
            return make.booleanNode(yes);
        }
        if (value instanceof LocalDate date) {
            return make.objectNode().put(DATE, date.toString());
        }
        if (value instanceof List<?> list) {
            ArrayNode array = make.arrayNode();
            list.forEach(part -> array.add(node(part)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = make.objectNode();
            map.forEach((key, part) -> object.set((String) key, node(part)));
            return object;
        }
        return make.textNode((String) value);
    }

    private static Object value(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(part -> list.add(value(part)));
            return List.copyOf(list);
        }
        if (node.isObject()) {
            return node.has(DATE) ? LocalDate.parse(node.path(DATE).asText()) : map(node);
        }
        return node.asText();
    }

    private static SortedMap<String, Object> map(JsonNode node) {
        SortedMap<String, Object> values = new TreeMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }
}
