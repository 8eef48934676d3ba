// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.licenses.Licenses;
import org.banshi.licenses.PublicCheck;
import org.jspecify.annotations.Nullable;

/** {@code license:check}: checks a letter by its verification code. */
@Service
@Command(scope = "license", name = "check", description = "Checks a letter by its verification code")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class LicenseCheck implements Action {
    @Reference
    private Licenses licenses;

    @Reference
    private Session session;

    @Argument(name = "code", description = "Verification code", required = true)
    private String code;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        PublicCheck check = licenses.check(code);
        Printout out = new Printout("outcome", "name", "number", "issued");
        out.row(
                check.outcome(),
                check.shown().map(shown -> shown.name().zh()).orElse(""),
                check.shown().map(PublicCheck.Shown::number).orElse(""),
                check.shown().map(shown -> shown.issued().toString()).orElse(""));
        out.print(session.getConsole(), json);
        return null;
    }
}
