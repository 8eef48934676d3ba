// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.catalog.Item;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;

/** Names and codes that stand for one thing in the whole house. */
final class Collisions {
    private Collisions() {}

    // what the caller read is passed on as it came
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static void check(
            PluginFiles files, Optional<Agency> agency, List<Item> items, Snapshot snapshot, List<Fault> faults) {
        agency.ifPresent(own -> snapshot.agenciesOfOthers(files.plugin()).stream()
                .filter(other -> other.key().equals(own.key()) != other.code().equals(own.code()))
                .findFirst()
                .ifPresent(other -> fault(
                        files,
                        Agency.FILE,
                        "/key",
                        "another plugin has key %s for %s".formatted(other.key(), other.code()),
                        faults)));
        Map<String, String> slugs = new HashMap<>();
        Map<String, String> codes = new HashMap<>();
        for (Item other : snapshot.ofOthers(files.plugin())) {
            slugs.put(other.slug(), "plugin " + other.plugin());
            codes.put(other.code().toString(), "item %s of plugin %s".formatted(other.slug(), other.plugin()));
        }
        for (Item item : items) {
            String path = "items/%s/%s".formatted(item.slug(), ItemReader.FILE);
            String owner = slugs.get(item.slug());
            if (owner != null) {
                fault(files, path, "", "the name '%s' is taken by %s".formatted(item.slug(), owner), faults);
            }
            String before = codes.put(item.code().toString(), "item " + item.slug());
            if (before != null) {
                fault(files, path, "/code", "the code is taken by " + before, faults);
            }
        }
    }

    private static void fault(PluginFiles files, String path, String pointer, String message, List<Fault> faults) {
        files.file(path)
                .flatMap(content -> SourceFile.yaml(path, content, new ArrayList<>()))
                .ifPresent(file -> faults.add(file.fault(pointer, message)));
    }
}
