// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.banshi.identity.Role;

/** Roles as typed and printed: {@code INTAKE,REVIEWER}. */
final class RoleWords {
    /** Roles that count within the clerk's own agency only. */
    private static final Set<Role> OF_AN_AGENCY =
            EnumSet.of(Role.INTAKE, Role.REVIEWER, Role.DECIDER, Role.HEAD, Role.SEAL_KEEPER);

    private RoleWords() {}

    /**
     * Reads names separated by commas, in either case.
     *
     * @return none for a blank text
     * @throws IllegalArgumentException for an unknown name, naming those there are
     */
    static Set<Role> parse(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : text.split(",", -1)) {
            if (!word.isBlank()) {
                roles.add(role(word.strip()));
            }
        }
        return roles;
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no role '%s'; there are %s".formatted(word, String.join(", ", known()))));
    }

    /** In the order of {@link Role}. */
    static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** Names of all roles. */
    static List<String> known() {
        return Arrays.stream(Role.values()).map(Role::name).toList();
    }

    /** @throws IllegalArgumentException if one of them counts within an agency only, and there is none */
    static void refuseWithoutAgency(Set<Role> roles, String agency) {
        Set<Role> idle = EnumSet.noneOf(Role.class);
        idle.addAll(roles);
        idle.retainAll(OF_AN_AGENCY);
        if (agency.isEmpty() && !idle.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: only within an agency, name it with --agency".formatted(text(idle)));
        }
    }
}
