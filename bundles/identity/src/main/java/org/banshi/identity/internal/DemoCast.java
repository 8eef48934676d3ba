// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.banshi.identity.Clerk;
import org.banshi.identity.DemoAccount;
import org.banshi.identity.DemoAccounts;
import org.banshi.identity.Door;
import org.banshi.identity.Person;
import org.banshi.identity.internal.Cast.Member;
import org.banshi.identity.internal.Cast.Officer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the cast, if this is a demonstration, on a thread of its own: hashing the passwords takes a second the start does not
 * have. Passwords are random, kept in a file only its owner may read; loading again changes nothing.
 */
@Component(immediate = true, configurationPid = Settings.PID)
public final class DemoCast implements DemoAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCast.class);
    private static final String BY = "demo";
    private static final Object ONE_AT_A_TIME = new Object();

    private final SqlAccounts accounts;
    private final SqlPersons persons;
    private final PrivateFile file;
    private final CompletableFuture<List<DemoAccount>> loaded = new CompletableFuture<>();

    /** @param administrator made before any clerk of the cast, who would hide that there is none */
    @Activate
    public DemoCast(
            @Reference SqlAccounts accounts,
            @Reference SqlPersons persons,
            @Reference FirstAdministrator administrator,
            Settings settings) {
        this.accounts = accounts;
        this.persons = persons;
        this.file = PrivateFile.at(settings.demo_file(), "karaf.data", "demo-accounts.txt");
        if (!settings.demo()) {
            loaded.complete(List.of());
            return;
        }
        Thread loader = new Thread(this::load, "banshi-demo-cast");
        loader.setDaemon(true);
        loader.start();
    }

    /** Waits for the cast while it is being loaded. */
    @Override
    public List<DemoAccount> all() {
        return loaded.join();
    }

    private void load() {
        try {
            // settings that change start this component again, while the first thread may still be at it
            synchronized (ONE_AT_A_TIME) {
                loaded.complete(loadAll());
            }
        } catch (RuntimeException e) {
            LOG.error("the demonstration's cast could not be loaded", e);
            loaded.completeExceptionally(e);
        }
    }

    private List<DemoAccount> loadAll() {
        Map<String, String> before = passwordsOnFile();
        Map<String, String> passwords = new HashMap<>(before);
        List<DemoAccount> all = new ArrayList<>();
        for (Officer officer : Cast.officers()) {
            all.add(account(officer.login(), Door.CLERK, officer.login(), officer.name(), officer.note(), passwords));
        }
        for (Member member : Cast.members()) {
            if (member.account()) {
                String login = member.number().text();
                all.add(account(member.key(), Door.CITIZEN, login, member.name(), member.note(), passwords));
            }
        }
        // before the accounts: a password that stands nowhere is of no use
        file.write(all.stream()
                .map(each -> String.join("\t", each.key(), each.login(), each.password(), each.name(), each.note()))
                .toList());
        for (Officer officer : Cast.officers()) {
            String password = passwords.getOrDefault(officer.login(), "");
            load(officer, password, !before.getOrDefault(officer.login(), "").equals(password));
        }
        for (Member member : Cast.members()) {
            String password = passwords.getOrDefault(member.key(), "");
            load(member, password, !before.getOrDefault(member.key(), "").equals(password));
        }
        LOG.info("the demonstration's cast is loaded; its passwords are in {}", file.path());
        return List.copyOf(all);
    }

    private static DemoAccount account(
            String key, Door door, String login, String name, String note, Map<String, String> passwords) {
        String password = passwords.computeIfAbsent(key, missing -> Secrets.password());
        return new DemoAccount(key, door, login, name, password, note);
    }

    /** @param fresh true if the password was made just now: it replaces one nobody knows */
    private void load(Officer officer, String password, boolean fresh) {
        Optional<Clerk> clerk = accounts.clerkByLogin(officer.login());
        if (clerk.isEmpty()) {
            accounts.create(
                    officer.login(),
                    officer.name(),
                    officer.agency(),
                    officer.roles(),
                    password.toCharArray(),
                    false,
                    BY);
        } else if (fresh) {
            accounts.setPassword(clerk.get().id(), password.toCharArray(), false, BY);
        }
    }

    private void load(Member member, String password, boolean fresh) {
        Person person =
                persons.register(member.name(), member.idType(), member.number().text(), member.mobile());
        if (member.account() && (fresh || !accounts.hasPassword(person.id()))) {
            accounts.setPassword(person.id(), password.toCharArray(), false, BY);
        }
    }

    private Map<String, String> passwordsOnFile() {
        Map<String, String> passwords = new HashMap<>();
        for (String line : file.read()) {
            String[] columns = line.split("\t", -1);
            if (columns.length == 5) {
                passwords.put(columns[0], columns[2]);
            }
        }
        return passwords;
    }
}
