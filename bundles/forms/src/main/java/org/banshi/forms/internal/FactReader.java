// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;

/** Reads which facts a form may show, and how: {@code options.facts} of the UI schema. */
final class FactReader {
    private static final Set<String> FORMATS =
            Set.of("text", "money", "number", "plain", "date", "month", "code", "yes-no", "list");
    static final Set<String> MASKS = Set.of("", "id-number", "card", "mobile");

    private final SourceFile ui;
    private final Messages messages;
    private final List<Fault> faults;

    FactReader(SourceFile ui, Messages messages, List<Fault> faults) {
        this.ui = ui;
        this.messages = messages;
        this.faults = faults;
    }

    Map<String, FactFormat> read(JsonNode options) {
        Map<String, FactFormat> formats = new LinkedHashMap<>();
        options.fieldNames().forEachRemaining(name -> {
            if (!name.equals("facts")) {
                faults.add(ui.fault("/options/" + name, "unknown option '%s', expected: facts".formatted(name)));
            }
        });
        options.path("facts").properties().forEach(entry -> {
            String key = entry.getKey();
            String at = "/options/facts/" + key;
            if (!key.matches("[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*")) {
                faults.add(ui.fault(at, "fact '%s', expected service name and fact name with a dot".formatted(key)));
                return;
            }
            formats.put(key, format(at, "", "fact." + key, entry.getValue()));
        });
        return formats;
    }

    private FactFormat format(String at, String name, String words, JsonNode node) {
        messages.required(words, ui.line(at));
        node.fieldNames().forEachRemaining(option -> {
            if (!Set.of("name", "format", "mask", "parts").contains(option)) {
                faults.add(ui.fault(at + "/" + option, "unknown option '%s'".formatted(option)));
            }
        });
        String format = node.path("format").asText("text");
        String mask = node.path("mask").asText();
        if (!FORMATS.contains(format)) {
            faults.add(ui.fault(at + "/format", "unknown format '%s', expected one of %s".formatted(format, FORMATS)));
        }
        if (!MASKS.contains(mask)) {
            faults.add(ui.fault(at + "/mask", "unknown mask '%s', expected one of %s".formatted(mask, MASKS)));
        }
        List<FactFormat> parts = new ArrayList<>();
        JsonNode declared = node.path("parts");
        for (int i = 0; i < declared.size(); i++) {
            String part = declared.get(i).path("name").asText();
            parts.add(format(at + "/parts/" + i, part, words + ".part." + part, declared.get(i)));
        }
        return new FactFormat(name, words, format, mask, parts);
    }
}
