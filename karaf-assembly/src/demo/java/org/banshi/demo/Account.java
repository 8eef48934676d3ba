// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One invented person of the demonstration. */
public record Account(String key, String login, String password, String name) {
    /**
     * Finds a person in the file of demo accounts, which the server makes at its first start with them.
     *
     * @throws UnexpectedException if the file does not name them
     */
    public static Account of(Path file, String key) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            if (parts.length >= 4 && parts[0].equals(key)) {
                return new Account(parts[0], parts[1], parts[2], parts[3]);
            }
        }
        throw new UnexpectedException("no account " + key + " in " + file);
    }
}
