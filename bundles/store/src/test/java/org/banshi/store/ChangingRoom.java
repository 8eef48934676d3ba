// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;

/** A room in a jar of its own, so that a test can ship the same script with other content. */
final class ChangingRoom {
    private ChangingRoom() {}

    /** @return a class loaded from a jar with {@code db/letters/V1__letters.sql} */
    static Class<?> with(String script) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String self = ChangingRoom.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(bytes);
                var code = ChangingRoom.class.getClassLoader().getResourceAsStream(self)) {
            for (String folder : new String[] {"db/", "db/letters/"}) {
                jar.putNextEntry(new JarEntry(folder));
            }
            jar.putNextEntry(new JarEntry("db/letters/V1__letters.sql"));
            jar.write(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(self));
            jar.write(code.readAllBytes());
        }
        Path file = Files.createTempFile("room", ".jar");
        file.toFile().deleteOnExit();
        Files.write(file, bytes.toByteArray());
        // no parent that has the class: the loader must be the jar's own
        URLClassLoader loader = new URLClassLoader(
                new URL[] {file.toUri().toURL()}, Test.class.getClassLoader().getParent());
        return loader.loadClass(ChangingRoom.class.getName());
    }
}
