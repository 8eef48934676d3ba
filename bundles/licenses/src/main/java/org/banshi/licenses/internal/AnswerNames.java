// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.SourceFile;

/** What an item's form asks, as a letter names it: {@code answers.rent}, {@code answers.home.address}. */
final class AnswerNames {
    /** With which every such name begins. */
    static final String START = "answers.";

    private static final String SCHEMA = "form.schema.json";
    /** Deeper than any form; a reference in a circle ends here, the room of forms refuses it. */
    private static final int DEEPEST = 8;

    private AnswerNames() {}

    /** @return empty if the folder's form cannot be read: the room of forms says so */
    static SortedSet<String> of(ItemFolder folder) {
        SortedSet<String> names = new TreeSet<>();
        folder.file(SCHEMA)
                .flatMap(content -> SourceFile.json(SCHEMA, content, new ArrayList<>()))
                .map(SourceFile::root)
                .ifPresent(root -> collect(root, root, START, DEEPEST, names));
        return names;
    }

    private static void collect(JsonNode root, JsonNode object, String start, int deepest, SortedSet<String> names) {
        object.path("properties").properties().forEach(property -> {
            JsonNode asked = followed(root, property.getValue());
            String name = start + property.getKey();
            if (asked.has("properties") && deepest > 0) {
                collect(root, asked, name + ".", deepest - 1, names);
            } else {
                names.add(name);
            }
        });
    }

    private static JsonNode followed(JsonNode root, JsonNode property) {
        String reference = property.path("$ref").asText();
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : property;
    }
}
