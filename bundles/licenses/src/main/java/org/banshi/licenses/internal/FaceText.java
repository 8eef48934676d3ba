// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The face of a licence as JSON that keeps each value's type; a date is an object of its own. */
final class FaceText {
    private static final String DATE = "date";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FaceText() {}

    static String write(Map<String, Object> face) {
        ObjectNode node = JSON.createObjectNode();
        new TreeMap<>(face).forEach((name, value) -> {
            if (value instanceof LocalDate date) {
                node.putObject(name).put(DATE, date.toString());
            } else if (value instanceof BigDecimal number) {
                node.put(name, number);
            } else if (value instanceof Boolean flag) {
                node.put(name, flag);
            } else if (value instanceof String text) {
                node.put(name, text);
            } else {
                throw new IllegalArgumentException(
                        "face value %s is a %s, expected String, Boolean, BigDecimal, LocalDate"
                                .formatted(name, value.getClass().getSimpleName()));
            }
        });
        return node.toString();
    }

    static Map<String, Object> read(String text) {
        try {
            Map<String, Object> face = new TreeMap<>();
            for (Map.Entry<String, JsonNode> field : JSON.readTree(text).properties()) {
                face.put(field.getKey(), value(field.getValue()));
            }
            return face;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored face is no JSON", e);
        }
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return LocalDate.parse(node.path(DATE).asText());
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asText();
    }
}
