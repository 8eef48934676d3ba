// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.onboarding.PluginStatus;
import org.banshi.onboarding.Plugins;
import org.banshi.spi.Fault;
import org.jspecify.annotations.Nullable;

/** {@code plugin:list}: lists the agencies' plugins, with every fault of those refused. */
@Service
@Command(
        scope = "plugin",
        name = "list",
        description = "Lists the agencies' plugins, with every fault of those refused")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class PluginList implements Action {
    @Reference
    private Plugins plugins;

    @Reference
    private Session session;

    @Option(name = "--json", description = "Print JSON")
    private boolean json;

    @Override
    public @Nullable Object execute() {
        List<PluginStatus> all = plugins.all();
        Printout out = new Printout("plugin", "version", "state", "since", "reason", "faults");
        all.forEach(plugin -> out.row(
                plugin.plugin(),
                plugin.version(),
                plugin.state(),
                plugin.since(),
                plugin.reason(),
                json ? faults(plugin) : plugin.faults().size()));
        out.print(session.getConsole(), json);
        if (!json) {
            all.forEach(plugin ->
                    plugin.faults().forEach(fault -> session.getConsole().println(plugin.plugin() + "  " + fault)));
        }
        return null;
    }

    private static String faults(PluginStatus plugin) {
        return plugin.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
