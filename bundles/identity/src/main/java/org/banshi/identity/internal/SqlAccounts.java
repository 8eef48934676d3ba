// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;
import org.banshi.identity.Door;
import org.banshi.identity.LoginTakenException;
import org.banshi.identity.Role;
import org.banshi.identity.internal.CredentialTable.Credential;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.JdbiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts over the tables of this room; hashing is done before a transaction, auditing after it. */
@Component(service = {Accounts.class, SqlAccounts.class})
public final class SqlAccounts implements Accounts {
    private final Transactions transactions;
    private final SqlPersons persons;
    private final SqlClerks clerks;
    private final SqlSessions sessions;
    private final Argon2Passwords passwords;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public SqlAccounts(
            @Reference Database database,
            @Reference SqlPersons persons,
            @Reference SqlClerks clerks,
            @Reference SqlSessions sessions,
            @Reference Argon2Passwords passwords,
            @Reference Trail trail,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.transactions = database.room("identity", SqlAccounts.class);
        this.persons = persons;
        this.clerks = clerks;
        this.sessions = sessions;
        this.passwords = passwords;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Clerk create(
            String login, String name, String agency, Set<Role> roles, char[] password, boolean mustChange, String by) {
        try {
            refuseLong(name);
            Clerk clerk = new Clerk(ids.next(), login, name.strip(), agency, roles);
            refuseWeak(password, login);
            if (clerkByLogin(login).isPresent()) {
                throw new LoginTakenException(login);
            }
            Credential credential = new Credential(clerk.id(), Door.CLERK, passwords.hash(password), mustChange);
            insert(clerk, credential);
            audit(
                    by,
                    "identity.account-created",
                    clerk.id(),
                    Map.of("login", login, "agency", agency, "roles", SqlClerks.text(roles)));
            return clerk;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public String createWithOneTimePassword(String login, String name, String agency, Set<Role> roles, String by) {
        String password = Secrets.passwordFor(login);
        create(login, name, agency, roles, password.toCharArray(), true, by);
        return password;
    }

    private void insert(Clerk clerk, Credential credential) {
        try {
            transactions.run(handle -> {
                clerks.insert(handle, clerk, clock.instant());
                CredentialTable.put(handle, credential, clock.instant());
            });
        } catch (JdbiException e) {
            if (clerkByLogin(clerk.login()).isPresent()) {
                throw new LoginTakenException(clerk.login());
            }
            throw e;
        }
    }

    @Override
    public void setPassword(String accountId, char[] password, boolean mustChange, String by) {
        try {
            Optional<Clerk> clerk = clerk(accountId);
            if (clerk.isEmpty() && persons.find(accountId).isEmpty()) {
                throw new IllegalArgumentException("no account '%s'".formatted(accountId));
            }
            refuseWeak(password, clerk.map(Clerk::login).orElse(""));
            Door door = clerk.isPresent() ? Door.CLERK : Door.CITIZEN;
            Credential credential = new Credential(accountId, door, passwords.hash(password), mustChange);
            transactions.run(handle -> {
                CredentialTable.put(handle, credential, clock.instant());
                sessions.endAll(handle, accountId);
            });
            audit(by, "identity.password-set", accountId, Map.of());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public String resetPassword(String accountId, String by) {
        String password = Secrets.passwordFor(clerk(accountId).map(Clerk::login).orElse(""));
        setPassword(accountId, password.toCharArray(), true, by);
        return password;
    }

    @Override
    public void setRoles(String clerkId, Set<Role> roles, String by) {
        Clerk before = transactions.write(handle -> {
            Clerk clerk = clerks.find(handle, clerkId)
                    .orElseThrow(() -> new IllegalArgumentException("no clerk '%s'".formatted(clerkId)));
            clerks.setRoles(handle, clerkId, roles);
            sessions.endAll(handle, clerkId);
            return clerk;
        });
        Map<String, String> details = Map.of("before", SqlClerks.text(before.roles()), "roles", SqlClerks.text(roles));
        audit(by, "identity.roles-set", clerkId, details);
    }

    @Override
    public Optional<Clerk> clerk(String id) {
        return transactions.read(handle -> clerks.find(handle, id));
    }

    @Override
    public Optional<Clerk> clerkByLogin(String login) {
        return transactions.read(handle -> clerks.byLogin(handle, login));
    }

    @Override
    public List<Clerk> clerks(String agency) {
        return transactions.read(handle -> clerks.ofAgency(handle, agency));
    }

    @Override
    public List<Clerk> clerks() {
        return transactions.read(clerks::all);
    }

    /** True if the account has a password. */
    boolean hasPassword(String accountId) {
        return transactions.read(
                handle -> CredentialTable.find(handle, accountId).isPresent());
    }

    private void audit(String by, String action, String subject, Map<String, String> details) {
        transactions.afterCommit(() -> trail.write(by, action, subject, details));
    }

    /** Sealed, a longer one might not fit its column. */
    private static void refuseLong(String name) {
        if (name.strip().length() > 100) {
            throw new IllegalArgumentException("name: expected 1 to 100 characters");
        }
    }

    private static void refuseWeak(char[] password, String login) {
        Secrets.weakness(password, login).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }
}
