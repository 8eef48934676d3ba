// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.banshi.identity.Accounts;
import org.banshi.onboarding.Plugins;
import org.jspecify.annotations.Nullable;

/** {@code plugin:resume}: resumes a paused plugin. */
@Service
@Command(scope = "plugin", name = "resume", description = "Resumes a paused plugin")
@SuppressWarnings("NullAway.Init") // filled in by the shell
public final class PluginResume implements Action {
    @Reference
    private Plugins plugins;

    @Reference
    private Accounts accounts;

    @Reference
    private Session session;

    @Argument(name = "plugin", description = "Symbolic name", required = true)
    @Completion(PluginNames.class)
    private String plugin;

    @Override
    public @Nullable Object execute() {
        plugins.resume(plugin, Operator.id(accounts));
        session.getConsole().println(plugin + " takes cases again");
        return null;
    }
}
