// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.payments.Payouts;
import org.jspecify.annotations.Nullable;

/** {@code payout:differences}: lists what banks said that does not fit an order. */
@Service
@Command(scope = "payout", name = "differences", description = "Lists what banks said that does not fit an order")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class PayoutDifferences implements Action {
    @Reference
    private Payouts payouts;

    @Reference
    private Session session;

    @Option(name = "--limit", description = "How many, 1 to 500")
    private int limit = 100;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        Printout out = new Printout("found", "number", "case", "what");
        payouts.differences(limit)
                .forEach(difference ->
                        out.row(difference.found(), difference.number(), difference.caseId(), difference.what()));
        out.print(session.getConsole(), json);
        return null;
    }
}
