// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.onboarding.PluginFiles;

/** What was published, without a database. */
final class MemoryFolders implements ItemFolders {
    private final Map<String, ItemFolder> all = new HashMap<>();
    private final Map<String, List<ItemFolder>> current = new TreeMap<>();

    void keep(PluginFiles files) {
        files.items().forEach(folder -> all.putIfAbsent(folder.digest(), folder));
        current.put(files.plugin(), files.items());
    }

    @Override
    public Optional<ItemFolder> byDigest(String digest) {
        return Optional.ofNullable(all.get(digest));
    }

    @Override
    public Optional<ItemFolder> latest(String plugin, String slug) {
        return current.getOrDefault(plugin, List.of()).stream()
                .filter(folder -> folder.slug().equals(slug))
                .findFirst();
    }

    @Override
    public List<ItemFolder> current() {
        return current.values().stream().flatMap(List::stream).toList();
    }
}
