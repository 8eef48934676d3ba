// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.io.PrintStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Item;
import org.banshi.identity.Accounts;
import org.banshi.identity.Role;
import org.banshi.onboarding.Agency;
import org.jspecify.annotations.Nullable;

/** {@code identity:clerk-create}: makes a clerk's account with a one-time password. */
@Service
@Command(
        scope = "identity",
        name = "clerk-create",
        description =
                "Makes a clerk's account with a one-time password, printed once; the first sign-in must change it."
                        + " Options come before the login")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class ClerkCreate implements Action {
    @Reference
    private Accounts accounts;

    @Reference
    private Catalog catalog;

    @Reference
    private Session session;

    @Option(name = "--agency", description = "Key of the agency; left out: one who runs the installation")
    @Completion(AgencyKeys.class)
    private String agency = "";

    @Option(name = "--roles", description = "Roles, separated by commas: INTAKE,REVIEWER,DECIDER", required = true)
    @Completion(RoleNames.class)
    private String roles;

    @Argument(name = "login", description = "2 to 40 small letters, digits, dots, dashes", required = true)
    private String login;

    @Argument(index = 1, name = "name", description = "Shown to colleagues; quoted if it has blanks", required = true)
    private String name;

    @Override
    public @Nullable Object execute() {
        Set<Role> given = RoleWords.parse(roles);
        if (given.isEmpty()) {
            throw new IllegalArgumentException(
                    "an account needs a role: --roles " + String.join(",", RoleWords.known()));
        }
        RoleWords.refuseWithoutAgency(given, agency);
        refuseUnknownAgency();
        String password = accounts.createWithOneTimePassword(login, name, agency, given, Operator.id(accounts));
        PrintStream out = session.getConsole();
        out.println(login + (agency.isEmpty() ? "" : " of " + agency) + " may " + RoleWords.text(given));
        out.println("One-time password: " + password);
        out.println("Shown once, kept nowhere; the first sign-in at /console must choose another.");
        if (!agency.isEmpty() && catalog.all().stream().noneMatch(this::live)) {
            out.printf("Warning: no item of %s is live, so no new case reaches this clerk; see plugin:list%n", agency);
        }
        return null;
    }

    private void refuseUnknownAgency() {
        if (!agency.isEmpty() && catalog.agency(agency).isEmpty()) {
            String known = catalog.agencies().stream().map(Agency::key).sorted().collect(Collectors.joining(", "));
            throw new IllegalArgumentException("no agency '%s'; %s"
                    .formatted(
                            agency,
                            known.isEmpty() ? "none has brought a plugin yet" : "those with a plugin are " + known));
        }
    }

    private boolean live(Item item) {
        return item.open() && item.agencyKey().equals(agency);
    }
}
