// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.io.IOException;
import java.util.Optional;
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
import org.banshi.identity.Person;
import org.banshi.identity.Persons;
import org.jspecify.annotations.Nullable;

/** {@code identity:reset-password}: gives a clerk or person a one-time password. */
@Service
@Command(
        scope = "identity",
        name = "reset-password",
        description =
                "Gives a clerk or person a one-time password, printed once; it must be changed at the next sign-in")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class ResetPassword implements Action {
    @Reference
    private Accounts accounts;

    @Reference
    private Persons persons;

    @Reference
    private Session session;

    @Argument(
            name = "account",
            description = "Login of a clerk, or id of a clerk or person; left out: asks for a document number")
    @Completion(ClerkLogins.class)
    private @Nullable String account;

    @Option(
            name = "--document",
            description = "Type of the document asked for (GA/T 2000.156), 111: resident identity card")
    private String documentType = "111";

    @Override
    public @Nullable Object execute() throws IOException {
        Optional<String> id = account == null ? byDocument() : byName(account);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("no such clerk or person");
        }
        String password = accounts.resetPassword(id.get(), Operator.id(accounts));
        session.getConsole().println("One-time password: " + password);
        session.getConsole().println("Shown once, kept nowhere; the next sign-in must choose another.");
        return null;
    }

    private Optional<String> byName(String name) {
        return accounts.clerkByLogin(name)
                .or(() -> accounts.clerk(name))
                .map(Clerk::id)
                .or(() -> persons.find(name).map(Person::id));
    }

    /** Typed unseen: a number given as an argument would stay in the shell's history. */
    private Optional<String> byDocument() throws IOException {
        String number = session.readLine("Number of the document: ", '*');
        return number == null
                ? Optional.empty()
                : persons.byDocument(documentType, number).map(Person::id);
    }
}
