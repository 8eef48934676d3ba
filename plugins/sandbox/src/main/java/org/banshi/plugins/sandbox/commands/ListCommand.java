// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.commands;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.banshi.plugins.sandbox.FaultSwitch;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** {@code sandbox:list}. */
@Service
@Command(
        scope = "sandbox",
        name = "list",
        description = "Lists the simulated systems, where they listen and how they behave")
@NullUnmarked
public final class ListCommand implements Action {
    @Reference
    private FaultSwitch faults;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        table.column("system");
        table.column("address");
        table.column("fault");
        for (SimulatedSystem system : SimulatedSystem.values()) {
            table.addRow()
                    .addContent(
                            system.word(),
                            faults.address(system),
                            faults.of(system).word());
        }
        table.print(System.out);
        return null;
    }
}
