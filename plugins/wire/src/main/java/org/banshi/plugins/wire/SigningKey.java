// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The secret an agency shares with this installation, kept in a file of its own and read at each use: a changed file is in
 * force at once, and a plugin starts without it.
 *
 * @param id by which the agency finds the secret on its side
 * @param file holds the secret as one line of text, readable by the owner only
 */
public record SigningKey(String id, Path file) {
    /**
     * @param configured path, or blank for {@code <data directory>/sandbox/<id>.key}, which the stand-ins write
     */
    public static SigningKey of(String id, String configured) {
        return new SigningKey(
                id,
                configured.isBlank() ? dataDirectory().resolve("sandbox").resolve(id + ".key") : Path.of(configured));
    }

    /** Where the container keeps its data. */
    public static Path dataDirectory() {
        return Path.of(System.getProperty("karaf.data", "data"));
    }

    /** @throws IllegalStateException if there is no such file or it is empty */
    public byte[] secret() {
        try {
            String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (secret.isEmpty()) {
                throw new IllegalStateException("signing key file %s is empty".formatted(file));
            }
            return secret.getBytes(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("signing key file %s cannot be read".formatted(file), failure);
        }
    }
}
