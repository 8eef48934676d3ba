// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.banshi.catalog.Catalog;

/** Completes the keys of agencies. */
@Service
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class AgencyKeys implements Completer {
    @Reference
    private Catalog catalog;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter known = new StringsCompleter();
        catalog.agencies().forEach(agency -> known.getStrings().add(agency.key()));
        return known.complete(session, line, candidates);
    }
}
