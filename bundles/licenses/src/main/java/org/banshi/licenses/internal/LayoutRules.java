// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banshi.onboarding.CreditCode;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;

/** What the schema cannot say about a layout. */
final class LayoutRules {
    private LayoutRules() {}

    /** @param answers names of what every form that leads to this letter asks */
    static void check(SourceFile file, Set<String> answers, List<Fault> faults) {
        try {
            CreditCode.of(file.at("/code").asText().substring(0, 18));
        } catch (IllegalArgumentException e) {
            faults.add(file.fault("/code", String.valueOf(e.getMessage())));
        }
        Set<String> known = new TreeSet<>(Placeholders.FIXED);
        JsonNode face = file.at("/face");
        for (int i = 0; i < face.size(); i++) {
            if (!known.add("face." + face.path(i).path("name").asText())) {
                faults.add(file.fault("/face/" + i + "/name", "stands twice on the face"));
            }
        }
        known.addAll(answers);
        texts(file, "/lines", file.at("/lines"), known, faults);
    }

    private static void texts(SourceFile file, String pointer, JsonNode node, Set<String> known, List<Fault> faults) {
        if (node.isTextual()) {
            for (String name : Placeholders.in(node.asText())) {
                if (!known.contains(name)) {
                    faults.add(file.fault(pointer, "{%s} %s, expected one of %s".formatted(name, wrong(name), known)));
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(file, pointer + "/" + i, node.path(i), known, faults);
            }
        } else {
            node.properties()
                    .forEach(field -> texts(file, pointer + "/" + field.getKey(), field.getValue(), known, faults));
        }
    }

    private static String wrong(String name) {
        return name.startsWith(AnswerNames.START)
                ? "is not asked by the form of every item that names this letter"
                : "is not on the face";
    }
}
