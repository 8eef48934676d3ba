// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banshi.identity.ResidentNumber;
import org.banshi.identity.Role;

/** The invented persons and clerks of a demonstration, from the files beside this class. */
final class Cast {
    /** A person; {@code account} false for one too young to sign in. */
    record Member(
            String key,
            String name,
            String idType,
            ResidentNumber number,
            String mobile,
            boolean account,
            String note) {}

    /** A clerk. */
    record Officer(String login, String name, String agency, Set<Role> roles, String note) {}

    private Cast() {}

    static List<Member> members() {
        return rows("cast.csv", 7)
                .map(row -> new Member(
                        row[0], row[1], row[2], ResidentNumber.of(row[3]), row[4], row[5].equals("yes"), row[6]))
                .toList();
    }

    static List<Officer> officers() {
        return rows("clerks.csv", 5)
                .map(row -> new Officer(row[0], row[1], row[2], roles(row[3]), row[4]))
                .toList();
    }

    private static Set<Role> roles(String words) {
        return Arrays.stream(words.split(" "))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static java.util.stream.Stream<String[]> rows(String file, int columns) {
        try (InputStream in = Objects.requireNonNull(Cast.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", columns))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
