// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The migration scripts of a room by name, as its bundle, jar or class directory holds them. */
record RoomScripts(SortedMap<String, byte[]> files) {
    static RoomScripts of(String room, Class<?> owner) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String folder = "db/" + room;
        try {
            Bundle bundle = FrameworkUtil.getBundle(owner);
            if (bundle == null) {
                fromClassPath(owner.getClassLoader(), folder, files);
            } else if (bundle.findEntries(folder, "*.sql", false) != null) {
                for (URL script : Collections.list(bundle.findEntries(folder, "*.sql", false))) {
                    put(files, script.getPath(), script.openStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RoomScripts(files);
    }

    private static void fromClassPath(ClassLoader loader, String folder, Map<String, byte[]> files) throws IOException {
        for (URL place : Collections.list(loader.getResources(folder))) {
            if (place.openConnection() instanceof JarURLConnection jar) {
                for (var entry : Collections.list(jar.getJarFile().entries())) {
                    if (entry.getName().startsWith(folder + "/")) {
                        put(files, entry.getName(), jar.getJarFile().getInputStream(entry));
                    }
                }
            } else {
                try (Stream<Path> found = Files.list(Path.of(URI.create(place.toString())))) {
                    for (Path script : found.toList()) {
                        put(files, script.toString(), Files.newInputStream(script));
                    }
                }
            }
        }
    }

    private static void put(Map<String, byte[]> files, String path, InputStream content) throws IOException {
        try (content) {
            if (path.endsWith(".sql")) {
                files.put(path.substring(path.lastIndexOf('/') + 1), content.readAllBytes());
            }
        }
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** SHA-256 over names and contents. */
    String fingerprint() {
        MessageDigest digest = FileBlobs.sha256();
        files.forEach((name, content) -> {
            digest.update((name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
