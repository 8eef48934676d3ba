// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Works SHOW rules into the schema as if/then/else, so that a condition is written once: a hidden field is refused, a shown
 * one required if the form says so. Definitions are put in place of their references, so that the result stands anywhere.
 */
final class ConditionalSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ConditionalSchema() {}

    static ObjectNode of(ObjectNode schema, Map<String, List<DeclaredField>> fields) {
        ObjectNode whole = (ObjectNode) inlined(schema, schema, 0);
        whole.remove(List.of("$defs", "$schema", "$id", "$comment"));
        ArrayNode all = whole.withArray("allOf");
        fields.values().stream()
                .flatMap(List::stream)
                .filter(declared -> !declared.conditions().isEmpty())
                .filter(declared -> !declared.field().pointer().isEmpty())
                .forEach(declared -> all.add(rule(declared)));
        if (all.isEmpty()) {
            whole.remove("allOf");
        }
        return whole;
    }

    private static ObjectNode rule(DeclaredField declared) {
        List<String> path = path(declared.field().pointer());
        ObjectNode rule = NODES.objectNode();
        ArrayNode conditions = rule.putObject("if").putArray("allOf");
        declared.conditions()
                .forEach(condition ->
                        conditions.add(present(path(condition.pointer().toString()), condition.test())));
        if (declared.field().required()) {
            rule.set("then", present(path, NODES.booleanNode(true)));
        }
        rule.set("else", nested(path, NODES.booleanNode(false), false));
        return rule;
    }

    private static ObjectNode present(List<String> path, JsonNode test) {
        return nested(path, test, true);
    }

    private static ObjectNode nested(List<String> path, JsonNode inner, boolean required) {
        JsonNode node = inner;
        for (int i = path.size() - 1; i >= 0; i--) {
            ObjectNode outer = NODES.objectNode();
            outer.putObject("properties").set(path.get(i), node);
            if (required) {
                outer.putArray("required").add(path.get(i));
            }
            node = outer;
        }
        return (ObjectNode) node;
    }

    private static List<String> path(String pointer) {
        return Arrays.asList(pointer.substring(1).split("/"));
    }

    /** A copy in which every local {@code $ref} is replaced by what it points at. */
    static JsonNode inlined(JsonNode node, JsonNode root, int depth) {
        if (depth > 40) {
            throw new IllegalArgumentException("references go in a circle");
        }
        if (node.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            node.forEach(part -> copy.add(inlined(part, root, depth + 1)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        JsonNode target = node.path("$ref");
        if (target.isTextual()) {
            String at = target.asText();
            JsonNode referred = at.startsWith("#/") ? root.at(at.substring(1)) : NODES.missingNode();
            if (referred.isMissingNode()) {
                throw new IllegalArgumentException("reference '%s' leads nowhere in this file".formatted(at));
            }
            return inlined(referred, root, depth + 1);
        }
        ObjectNode copy = NODES.objectNode();
        node.properties().forEach(entry -> copy.set(entry.getKey(), inlined(entry.getValue(), root, depth + 1)));
        return copy;
    }
}
