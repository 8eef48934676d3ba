// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;
import org.banshi.identity.LoginTakenException;
import org.banshi.identity.Role;

/** Accounts kept in memory by login, and who changed what. */
final class RememberedAccounts implements Accounts {
    static final String ONE_TIME = "abcd-efgh-jkmn-pqrs";

    final List<String> changes = new ArrayList<>();
    private final SortedMap<String, Clerk> byLogin = new TreeMap<>();

    /** An account that was there before. */
    RememberedAccounts with(String login, String name, String agency, Set<Role> roles) {
        byLogin.put(login, new Clerk("id-" + login, login, name, agency, roles));
        return this;
    }

    @Override
    public String createWithOneTimePassword(String login, String name, String agency, Set<Role> roles, String by) {
        if (byLogin.containsKey(login)) {
            throw new LoginTakenException(login);
        }
        with(login, name, agency, roles);
        changes.add("create " + login + " by " + by);
        return ONE_TIME;
    }

    @Override
    public void setRoles(String clerkId, Set<Role> roles, String by) {
        Clerk clerk = clerk(clerkId).orElseThrow();
        with(clerk.login(), clerk.name(), clerk.agency(), roles);
        changes.add("roles " + clerk.login() + " by " + by);
    }

    @Override
    public Optional<Clerk> clerk(String id) {
        return clerks().stream().filter(clerk -> clerk.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Clerk> clerkByLogin(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    @Override
    public List<Clerk> clerks(String agency) {
        return clerks().stream().filter(clerk -> clerk.agency().equals(agency)).toList();
    }

    @Override
    public List<Clerk> clerks() {
        return byLogin.values().stream()
                .sorted(Comparator.comparing(Clerk::login))
                .toList();
    }

    @Override
    public Clerk create(
            String login, String name, String agency, Set<Role> roles, char[] password, boolean mustChange, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPassword(String accountId, char[] password, boolean mustChange, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String resetPassword(String accountId, String by) {
        throw new UnsupportedOperationException();
    }
}
