// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.workflow.CaseInspection;
import org.jspecify.annotations.Nullable;

/** {@code case:verify}: checks that every case stands as its events say. */
@Service
@Command(scope = "case", name = "verify", description = "Checks that every case stands as its events say")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class CaseVerify implements Action {
    @Reference
    private CaseInspection cases;

    @Reference
    private Session session;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        List<String> wrong = cases.inconsistent();
        Printout out = new Printout("inconsistent case");
        wrong.forEach(out::row);
        if (wrong.isEmpty() && !json) {
            session.getConsole().println("every case stands as its events say");
            return null;
        }
        out.print(session.getConsole(), json);
        return null;
    }
}
