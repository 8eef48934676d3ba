// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the last of several roles separated by commas, with those not named yet. */
@Service
public final class RoleNames implements Completer {
    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        String typed = line.getCursorArgument() == null
                ? ""
                : line.getCursorArgument().substring(0, line.getArgumentPosition());
        String before = typed.substring(0, typed.lastIndexOf(',') + 1);
        List<String> named = List.of(before.split(",", -1));
        StringsCompleter known = new StringsCompleter();
        RoleWords.known().stream().filter(role -> !named.contains(role)).forEach(role -> known.getStrings()
                .add(before + role));
        return known.complete(session, line, candidates);
    }
}
