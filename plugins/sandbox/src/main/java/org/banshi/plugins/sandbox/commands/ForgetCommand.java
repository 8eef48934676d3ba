// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.commands;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.banshi.plugins.sandbox.FaultSwitch;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** {@code sandbox:forget}. */
@Service
@Command(
        scope = "sandbox",
        name = "forget",
        description = "Lets booked withdrawals no longer count, so that people can apply again")
@NullUnmarked
public final class ForgetCommand implements Action {
    @Reference
    private FaultSwitch faults;

    @Override
    public @Nullable Object execute() {
        faults.forgetDraws();
        System.out.println("withdrawals booked so far no longer count");
        return null;
    }
}
