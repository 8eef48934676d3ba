// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.identity.DemoAccounts;
import org.jspecify.annotations.Nullable;

/** {@code identity:demo-accounts}: lists the invented people one can sign in as; demonstration only. */
@Service
@Command(
        scope = "identity",
        name = "demo-accounts",
        description = "Lists the invented people one can sign in as; demonstration only")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class DemoAccountList implements Action {
    @Reference
    private DemoAccounts accounts;

    @Reference
    private Session session;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        Printout out = new Printout("door", "login", "name", "password");
        accounts.all().forEach(account -> out.row(account.door(), account.login(), account.name(), account.password()));
        out.print(session.getConsole(), json);
        return null;
    }
}
