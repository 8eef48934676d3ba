// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.SourceFile;

/** Cuts a plugin's files into item folders and gives each its digest. */
public final class FolderReader {
    private static final String ITEM = "item.yaml";

    private FolderReader() {}

    public static List<ItemFolder> items(PluginFiles plugin) {
        List<ItemFolder> folders = new ArrayList<>();
        for (String path : plugin.files().keySet()) {
            String[] parts = path.split("/", -1);
            if (parts.length == 3 && parts[0].equals("items") && parts[2].equals(ITEM)) {
                SortedMap<String, byte[]> files = folder(plugin, parts[1]);
                folders.add(new ItemFolder(digest(files), plugin.plugin(), parts[1], plugin.version(), files));
            }
        }
        return folders;
    }

    /** Lengths go in with the bytes, so that no two file lists run together to the same input. */
    public static String digest(SortedMap<String, byte[]> files) {
        MessageDigest sha = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            part(sha, file.getKey().getBytes(StandardCharsets.UTF_8));
            part(sha, file.getValue());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static SortedMap<String, byte[]> folder(PluginFiles plugin, String slug) {
        String start = "items/" + slug + "/";
        SortedMap<String, byte[]> files = new TreeMap<>();
        plugin.files().forEach((path, content) -> {
            if (path.startsWith(start)) {
                files.put(path.substring(start.length()), content);
            }
        });
        plugin.file(Agency.FILE).ifPresent(content -> files.put(Agency.FILE, content));
        for (String path : licenses(start + ITEM, plugin)) {
            plugin.file(path).ifPresent(layout -> files.put(path, layout));
        }
        return files;
    }

    private static List<String> licenses(String itemPath, PluginFiles plugin) {
        return plugin.file(itemPath)
                .flatMap(content -> SourceFile.yaml(itemPath, content, new ArrayList<>()))
                .map(item -> Stream.of(item.at("/license"), item.at("/refusal-license"))
                        .filter(JsonNode::isTextual)
                        .map(slug -> "licenses/" + slug.asText() + ".yaml")
                        .toList())
                .orElse(List.of());
    }

    private static void part(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
