// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.workflow.CaseInspection;
import org.jspecify.annotations.Nullable;

/** {@code case:list}: lists the newest cases, without anything personal. */
@Service
@Command(scope = "case", name = "list", description = "Lists the newest cases, without anything personal")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class CaseList implements Action {
    @Reference
    private CaseInspection cases;

    @Reference
    private Session session;

    @Option(name = "--limit", description = "How many, 1 to 200")
    private int limit = 50;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        Printout out = new Printout("id", "number", "item", "agency", "state", "version", "filed", "due");
        cases.newest(limit)
                .forEach(found -> out.row(
                        found.id(),
                        found.number(),
                        found.slug(),
                        found.agency(),
                        found.state(),
                        found.version(),
                        found.filed(),
                        found.dueOn()));
        out.print(session.getConsole(), json);
        return null;
    }
}
