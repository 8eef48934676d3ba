// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.DescribedServices;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.SourceFile;

/**
 * What an item hands to its table: facts by the services it asks, answers by its form. A file that cannot be read is for
 * others to tell; what would stand in it is not checked.
 *
 * @param facts by {@code as}; empty if {@code item.yaml} cannot be read
 */
record ItemNames(Optional<SortedMap<String, Shape>> facts, Shape answers) {
    static ItemNames of(PluginFiles files, String folder, DescribedServices published) {
        Map<String, Shape> own = ownServices(files);
        Optional<SortedMap<String, Shape>> facts = files.file(folder + "item.yaml")
                .flatMap(content -> SourceFile.yaml(folder + "item.yaml", content, new ArrayList<>()))
                .map(item -> facts(item.at("/facts"), own, published));
        Shape answers = files.file(folder + "form.schema.json")
                .flatMap(content -> SourceFile.json(folder + "form.schema.json", content, new ArrayList<>()))
                .map(form -> questions(form.root()))
                .orElse(Shape.ANY);
        return new ItemNames(facts, answers);
    }

    private static SortedMap<String, Shape> facts(JsonNode needs, Map<String, Shape> own, DescribedServices published) {
        SortedMap<String, Shape> facts = new TreeMap<>();
        for (JsonNode need : needs) {
            String service = need.path("service").asText();
            Shape shape = own.containsKey(service)
                    ? own.get(service)
                    : published
                            .facts(service)
                            .map(names -> Shape.of("fact of " + service, names))
                            .orElse(Shape.ANY);
            facts.put(need.path("as").asText(), shape);
        }
        return facts;
    }

    /** Services of the same plugin, which are not published yet. */
    private static Map<String, Shape> ownServices(PluginFiles files) {
        Map<String, Shape> services = new HashMap<>();
        for (String path : files.in("services", ".yaml")) {
            files.file(path)
                    .flatMap(content -> SourceFile.yaml(path, content, new ArrayList<>()))
                    .ifPresent(file -> {
                        String id = file.at("/id").asText();
                        List<String> names = new ArrayList<>();
                        file.at("/facts")
                                .forEach(fact -> names.add(fact.path("name").asText()));
                        services.put(id, Shape.of("fact of " + id, names));
                    });
        }
        return services;
    }

    private static Shape questions(JsonNode schema) {
        SortedMap<String, Shape> questions = new TreeMap<>();
        schema.path("properties")
                .properties()
                .forEach(property -> questions.put(property.getKey(), questions(property.getValue())));
        return new Shape("question of form.schema.json", questions);
    }
}
