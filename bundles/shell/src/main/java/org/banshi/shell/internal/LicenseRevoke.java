// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.identity.Accounts;
import org.banshi.licenses.Licenses;
import org.jspecify.annotations.Nullable;

/** {@code license:revoke}: revokes a letter. */
@Service
@Command(scope = "license", name = "revoke", description = "Revokes a letter")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class LicenseRevoke implements Action {
    @Reference
    private Licenses licenses;

    @Reference
    private Accounts accounts;

    @Reference
    private Session session;

    @Argument(name = "id", description = "Id of the licence", required = true)
    private String id;

    @Option(name = "--reason", description = "Why, 1 to 500 characters", required = true)
    private String reason;

    @Override
    public @Nullable Object execute() {
        licenses.revoke(id, reason, Operator.id(accounts));
        session.getConsole().println(id + " is revoked");
        return null;
    }
}
