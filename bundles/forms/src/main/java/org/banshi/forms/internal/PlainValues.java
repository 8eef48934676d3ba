// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Filed answers as plain values; a text is a date where its schema says so. */
public final class PlainValues {
    private PlainValues() {}

    public static Map<String, Object> of(ObjectNode filed, JsonNode schema) {
        Map<String, Object> values = new TreeMap<>();
        filed.properties().forEach(entry -> {
            Object value = value(entry.getValue(), schema.path("properties").path(entry.getKey()));
            values.put(entry.getKey(), value);
        });
        return values;
    }

    /** One value; its schema may be a missing node. */
    public static Object value(JsonNode node, JsonNode schema) {
        if (node instanceof ObjectNode object) {
            return of(object, schema);
        }
        if (node.isArray()) {
            List<Object> parts = new ArrayList<>();
            node.forEach(part -> parts.add(value(part, schema.path("items"))));
            return parts;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.decimalValue() : text(node.asText(), schema);
    }

    private static Object text(String text, JsonNode schema) {
        if (!schema.path("format").asText().equals("date")) {
            return text;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return text; // what could not be read as a date is checked elsewhere
        }
    }
}
