// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.internal.FolderReader;

/**
 * A plugin's files as bytes, everything under {@code BANSHI-INF}.
 *
 * @param plugin symbolic name of the bundle
 * @param version of the bundle
 * @param files by path relative to {@code BANSHI-INF}, such as {@code items/rent/item.yaml}; contents are not to be changed
 */
public record PluginFiles(String plugin, String version, SortedMap<String, byte[]> files) {
    /** Where a plugin keeps its files. */
    public static final String ROOT = "BANSHI-INF/";

    public PluginFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** @return empty if the plugin has no such file */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * Paths of the files directly in a folder, sorted.
     *
     * @param folder without slash at the end, such as {@code services}
     * @param ending such as {@code .yaml}
     */
    public List<String> in(String folder, String ending) {
        String start = folder + "/";
        return files.keySet().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(ending))
                .filter(path -> path.indexOf('/', start.length()) < 0)
                .toList();
    }

    /** The item folders as they will be kept, one per folder under {@code items/} that has an {@code item.yaml}. */
    public List<ItemFolder> items() {
        return FolderReader.items(this);
    }

    /** SHA-256 (hex) over all paths and contents. */
    public String digest() {
        return FolderReader.digest(files);
    }

    @Override
    public String toString() {
        return "PluginFiles[%s %s, %d files]".formatted(plugin, version, files.size());
    }
}
