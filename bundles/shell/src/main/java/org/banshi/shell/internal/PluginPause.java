// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.identity.Accounts;
import org.banshi.onboarding.Plugins;
import org.jspecify.annotations.Nullable;

/** {@code plugin:pause}: pauses a plugin: no new cases, open ones stay. */
@Service
@Command(scope = "plugin", name = "pause", description = "Pauses a plugin: no new cases, open ones stay")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class PluginPause implements Action {
    @Reference
    private Plugins plugins;

    @Reference
    private Accounts accounts;

    @Reference
    private Session session;

    @Argument(name = "plugin", description = "Symbolic name", required = true)
    @Completion(PluginNames.class)
    private String plugin;

    @Option(name = "--reason", description = "Shown to clerks", required = true)
    private String reason;

    @Override
    public @Nullable Object execute() {
        plugins.pause(plugin, reason, Operator.id(accounts));
        session.getConsole().println(plugin + " is paused: no new cases, open ones stay");
        return null;
    }
}
