// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.store.OutboxStatus;
import org.jspecify.annotations.Nullable;

/** {@code outbox:retry}: has a parked event tried again. */
@Service
@Command(scope = "outbox", name = "retry", description = "Has a parked event tried again")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class OutboxRetry implements Action {
    @Reference
    private OutboxStatus outbox;

    @Reference
    private Session session;

    @Argument(name = "id", description = "Id of the event", required = true)
    private String id;

    @Override
    public @Nullable Object execute() {
        outbox.retry(id);
        session.getConsole().println(id + " is tried again");
        return null;
    }
}
