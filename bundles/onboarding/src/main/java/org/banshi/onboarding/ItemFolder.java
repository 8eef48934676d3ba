// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files that make one item, as published once: immutable, outlives its plugin. A draft or case pins the digest and
 * finds its form, messages, rules and layout by it.
 *
 * @param digest SHA-256 (hex) over paths and contents
 * @param plugin symbolic name of the bundle it came with
 * @param slug name of the folder under {@code items/}
 * @param version of the plugin that first brought this content
 * @param files by name: {@code item.yaml form.schema.json form.ui.json messages_zh.properties messages_en.properties
 *     rules.dmn}, {@code licenses/<slug>.yaml} of the licence the item issues, {@code agency.yaml}; contents are not to be
 *     changed
 */
public record ItemFolder(String digest, String plugin, String slug, String version, SortedMap<String, byte[]> files) {
    public ItemFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** @return empty if the folder has no such file */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Digest, plugin and slug; contents would be noise. */
    @Override
    public String toString() {
        return "ItemFolder[%s/%s %s %s]".formatted(plugin, slug, version, digest);
    }
}
