// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.exchange.Exchange;
import org.jspecify.annotations.Nullable;

/** {@code exchange:services}: lists the data services and how they do. */
@Service
@Command(scope = "exchange", name = "services", description = "Lists the data services and how they do")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class ExchangeServices implements Action {
    @Reference
    private Exchange exchange;

    @Reference
    private Session session;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        Printout out = new Printout("service", "plugin", "offered", "breaker", "calls", "failures", "lastError");
        exchange.services()
                .forEach(service -> out.row(
                        service.service(),
                        service.plugin(),
                        service.offered(),
                        service.breaker(),
                        service.calls(),
                        service.failures(),
                        service.lastError()));
        out.print(session.getConsole(), json);
        return null;
    }
}
