// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;

/** Accounts of a single clerk of the housing fund, {@code clerk-1}, and of an auditor, {@code auditor-1}. */
final class OneClerk implements Accounts {
    private static final Clerk FUND =
            new Clerk("clerk-1", "fund.clerk", "示例经办员", "fund", Set.of(Role.REVIEWER, Role.DECIDER));
    private static final Clerk AUDITOR = new Clerk("auditor-1", "auditor", "示例审计员", "fund", Set.of(Role.AUDITOR));

    @Override
    public Optional<Clerk> clerk(String id) {
        return clerks().stream().filter(clerk -> clerk.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Clerk> clerkByLogin(String login) {
        return clerks().stream().filter(clerk -> clerk.login().equals(login)).findFirst();
    }

    @Override
    public List<Clerk> clerks(String agency) {
        return clerks().stream().filter(clerk -> clerk.agency().equals(agency)).toList();
    }

    @Override
    public List<Clerk> clerks() {
        return List.of(FUND, AUDITOR);
    }

    @Override
    public Clerk create(
            String login, String name, String agency, Set<Role> roles, char[] password, boolean mustChange, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String createWithOneTimePassword(String login, String name, String agency, Set<Role> roles, String by) {
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

    @Override
    public void setRoles(String clerkId, Set<Role> roles, String by) {
        throw new UnsupportedOperationException();
    }
}
