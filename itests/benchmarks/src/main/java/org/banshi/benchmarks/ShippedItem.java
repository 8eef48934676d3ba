// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.onboarding.PluginFiles;

/** The rent item as the plugin ships it, published without a container. */
final class ShippedItem implements ItemFolders {
    static final String SLUG = "rent-withdrawal";
    private static final String PLUGIN = "org.banshi.plugins.housingfund";
    private static final String ITEM = "items/" + SLUG + "/";
    private static final List<String> FILES = List.of(
            "agency.yaml",
            "services/account.yaml",
            "services/draws.yaml",
            "licenses/withdrawal-decision.yaml",
            "licenses/withdrawal-refusal.yaml",
            ITEM + "item.yaml",
            ITEM + "form.schema.json",
            ITEM + "form.ui.json",
            ITEM + "rules.dmn",
            ITEM + "messages_zh.properties",
            ITEM + "messages_en.properties");

    private final PluginFiles files;
    private final ItemFolder folder;

    ShippedItem() throws IOException {
        SortedMap<String, byte[]> read = new TreeMap<>();
        for (String path : FILES) {
            try (InputStream in = ShippedItem.class.getResourceAsStream("/" + PluginFiles.ROOT + path)) {
                read.put(path, Objects.requireNonNull(in, path).readAllBytes());
            }
        }
        files = new PluginFiles(PLUGIN, "1.0.0", read);
        folder = files.items().get(0);
    }

    PluginFiles files() {
        return files;
    }

    ItemFolder folder() {
        return folder;
    }

    @Override
    public Optional<ItemFolder> byDigest(String digest) {
        return Optional.of(folder).filter(known -> known.digest().equals(digest));
    }

    @Override
    public Optional<ItemFolder> latest(String plugin, String slug) {
        return Optional.of(folder).filter(known -> known.slug().equals(slug));
    }

    @Override
    public List<ItemFolder> current() {
        return List.of(folder);
    }
}
