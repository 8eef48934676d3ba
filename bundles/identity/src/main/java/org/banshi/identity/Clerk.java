// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.util.Set;

/**
 * An officer (工作人员) with an account of their own.
 *
 * @param id the house's own id
 * @param login what they type to sign in: lower case
 * @param name shown to colleagues
 * @param agency key of the agency, such as {@code fund}; empty for those who run the installation
 * @param roles copied
 */
public record Clerk(String id, String login, String name, String agency, Set<Role> roles) implements Actor {
    public Clerk {
        if (!login.matches("[a-z][a-z0-9.-]{1,39}")) {
            throw new IllegalArgumentException("login: expected 2 to 40 small letters, digits, dots, dashes");
        }
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a clerk needs id and name");
        }
        roles = Set.copyOf(roles);
    }

    /** True if the clerk holds the role. */
    public boolean may(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return "Clerk[" + login + "]";
    }
}
