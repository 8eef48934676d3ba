// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** {@code item:list}: lists the service items. */
@Service
@Command(scope = "item", name = "list", description = "Lists the service items")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class ItemList implements Action {
    @Reference
    private Catalog catalog;

    @Reference
    private Session session;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        Printout out = new Printout("code", "slug", "name", "agency", "version", "state");
        catalog.all()
                .forEach(item -> out.row(
                        item.code(),
                        item.slug(),
                        item.guide().name().zh(),
                        item.agencyKey(),
                        item.version(),
                        item.state()));
        out.print(session.getConsole(), json);
        return null;
    }
}
