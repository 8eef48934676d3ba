// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.store.OutboxStatus;
import org.jspecify.annotations.Nullable;

/** {@code outbox:list}: lists the events that failed too often and wait for a person. */
@Service
@Command(scope = "outbox", name = "list", description = "Lists the events that failed too often and wait for a person")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class OutboxList implements Action {
    @Reference
    private OutboxStatus outbox;

    @Reference
    private Session session;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        Printout out = new Printout("id", "topic", "key", "attempts", "parked", "problem");
        outbox.parked()
                .forEach(event -> out.row(
                        event.id(), event.topic(), event.key(), event.attempts(), event.parked(), event.problem()));
        if (!json) {
            session.getConsole().println(outbox.pending() + " events not done");
        }
        out.print(session.getConsole(), json);
        return null;
    }
}
