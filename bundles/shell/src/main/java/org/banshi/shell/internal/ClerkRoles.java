// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.io.PrintStream;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;
import org.banshi.identity.Role;
import org.jspecify.annotations.Nullable;

/** {@code identity:roles}: sets the roles of a clerk, or closes the account. */
@Service
@Command(
        scope = "identity",
        name = "roles",
        description = "Sets the roles of a clerk and ends their sessions; none closes the account, with --yes."
                + " Options come before the login")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class ClerkRoles implements Action {
    @Reference
    private Accounts accounts;

    @Reference
    private Session session;

    @Option(name = "--yes", description = "Close the account if no roles are named")
    private boolean yes;

    @Argument(name = "login", description = "Login of the clerk", required = true)
    @Completion(ClerkLogins.class)
    private String login;

    @Argument(index = 1, name = "roles", description = "All roles from now on, separated by commas; none: closes")
    @Completion(RoleNames.class)
    private String roles = "";

    @Override
    public @Nullable Object execute() {
        Clerk clerk = accounts.clerkByLogin(login)
                .orElseThrow(
                        () -> new IllegalArgumentException("no clerk '%s'; see identity:clerk-list".formatted(login)));
        Set<Role> given = RoleWords.parse(roles);
        if (given.isEmpty() && !yes) {
            throw new IllegalArgumentException(
                    "no roles would close %s, who holds %s now; if that is meant: identity:roles --yes %s"
                            .formatted(login, clerk.roles().isEmpty() ? "none" : RoleWords.text(clerk.roles()), login));
        }
        RoleWords.refuseWithoutAgency(given, clerk.agency());
        accounts.setRoles(clerk.id(), given, Operator.id(accounts));
        PrintStream out = session.getConsole();
        out.println(
                given.isEmpty()
                        ? login + " is closed: no sign-in until identity:roles gives a role again"
                        : login + " may " + RoleWords.text(given));
        out.println("Open sessions have ended.");
        return null;
    }
}
