// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.workflow.CaseInspection;
import org.jspecify.annotations.Nullable;

/** {@code case:show}: shows what happened to a case, without anything personal. */
@Service
@Command(scope = "case", name = "show", description = "Shows what happened to a case, without anything personal")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class CaseShow implements Action {
    @Reference
    private CaseInspection cases;

    @Reference
    private Session session;

    @Argument(name = "case", description = "Id or case number", required = true)
    @Completion(CaseIds.class)
    private String idOrNumber;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        Optional<CaseInspection.Inspected> found = cases.find(idOrNumber);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no case has this id or number: " + idOrNumber);
        }
        CaseInspection.Inspected shown = found.get();
        if (!json) {
            session.getConsole()
                    .printf(
                            "%s  %s  %s  %s%s%n",
                            shown.number(),
                            shown.slug(),
                            shown.agency(),
                            shown.state(),
                            shown.dueOn().isEmpty() ? "" : "  due " + shown.dueOn());
        }
        Printout out = new Printout("sequence", "kind", "happened");
        shown.steps().forEach(step -> out.row(step.sequence(), step.kind(), step.happened()));
        out.print(session.getConsole(), json);
        return null;
    }
}
