// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.banshi.workflow.CaseInspection;

/** Completes the numbers of the newest cases. */
@Service
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class CaseIds implements Completer {
    @Reference
    private CaseInspection cases;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        StringsCompleter known = new StringsCompleter();
        cases.newest(50).forEach(found -> known.getStrings().add(found.number()));
        return known.complete(session, line, candidates);
    }
}
