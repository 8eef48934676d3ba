// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Plugins made from a good one by spoiling one line. */
final class PluginJar {
    private PluginJar() {}

    /**
     * Makes a plugin with all files of a good one, no classes, and one piece of text replaced.
     *
     * @param file end of the path of the file to spoil
     * @throws IllegalArgumentException if the text is not there to be replaced
     */
    static Path spoilt(Path good, Path target, String name, String file, String text, String by) throws IOException {
        Files.createDirectories(target.getParent());
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Banshi-Agency", "BANSHI-INF/agency.yaml");
        boolean replaced = false;
        try (JarFile from = new JarFile(good.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(target), manifest)) {
            for (JarEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().startsWith("BANSHI-INF/") || entry.isDirectory()) {
                    continue;
                }
                byte[] content = read(from, entry);
                if (entry.getName().endsWith(file)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    content = before.replace(text, by).getBytes(StandardCharsets.UTF_8);
                    replaced |= before.contains(text);
                }
                to.putNextEntry(new JarEntry(entry.getName()));
                to.write(content);
                to.closeEntry();
            }
        }
        if (!replaced) {
            throw new IllegalArgumentException("%s does not contain: %s".formatted(file, text));
        }
        return target;
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
