// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.util.EnumSet;
import java.util.List;
import org.banshi.identity.LoginTakenException;
import org.banshi.identity.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes {@code admin} with a random one-time password if no clerk has an account: an installation ships without one. The
 * password goes to a file only the owner may read and, once, to the standard output; never to the log.
 */
@Component(immediate = true, service = FirstAdministrator.class, configurationPid = Settings.PID)
public final class FirstAdministrator {
    private static final String LOGIN = "admin";

    @Activate
    public FirstAdministrator(@Reference SqlAccounts accounts, Settings settings) {
        PrivateFile file = PrivateFile.at(settings.administrator_file(), "karaf.base", "etc/first-administrator.txt");
        if (accounts.clerks().isEmpty()) {
            create(accounts, file);
        }
    }

    private static void create(SqlAccounts accounts, PrivateFile file) {
        String password = Secrets.password();
        // first the file: an account whose password nobody knows would lock everybody out
        file.write(List.of(
                "login: " + LOGIN,
                "password: " + password,
                "It must be changed when used first. Then delete this file."));
        try {
            accounts.create(
                    LOGIN,
                    "管理员 Administrator",
                    "",
                    EnumSet.of(Role.ADMINISTRATOR, Role.PLUGIN_ADMINISTRATOR),
                    password.toCharArray(),
                    true,
                    "");
            announce(password, file);
        } catch (LoginTakenException e) {
            // another node on the same database made it: its password is the one that counts
            file.write(List.of("The first administrator was made on another node: see its file of this name."));
        }
    }

    @SuppressWarnings("SystemOut") // on purpose: the log keeps what the terminal forgets
    private static void announce(String password, PrivateFile file) {
        System.out.printf(
                "%nFirst administrator: login %s, one-time password %s (also in %s)%n%n", LOGIN, password, file.path());
    }
}
