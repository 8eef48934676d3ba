// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;
import org.jspecify.annotations.Nullable;

/** {@code identity:clerk-list}: lists the clerks' accounts. */
@Service
@Command(
        scope = "identity",
        name = "clerk-list",
        description = "Lists the clerks' accounts: login, name, agency, roles")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class ClerkList implements Action {
    @Reference
    private Accounts accounts;

    @Reference
    private Session session;

    @Option(name = "--agency", description = "Only those of the agency with this key")
    @Completion(AgencyKeys.class)
    private @Nullable String agency;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        List<Clerk> clerks = agency == null ? accounts.clerks() : accounts.clerks(agency);
        if (clerks.isEmpty() && !json) {
            String key = agency == null ? "KEY" : agency;
            session.getConsole().println((agency == null ? "no clerk yet" : "no clerk of " + agency) + "; make one:");
            session.getConsole()
                    .println("identity:clerk-create --agency " + key + " --roles INTAKE,REVIEWER,DECIDER LOGIN NAME");
            return null;
        }
        Printout out = new Printout("login", "name", "agency", "roles");
        clerks.forEach(clerk -> out.row(clerk.login(), clerk.name(), clerk.agency(), roles(clerk)));
        out.print(session.getConsole(), json);
        return null;
    }

    private String roles(Clerk clerk) {
        return clerk.roles().isEmpty() && !json ? "(closed)" : RoleWords.text(clerk.roles());
    }
}
