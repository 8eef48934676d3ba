// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.commands;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.banshi.plugins.sandbox.FaultSwitch;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** {@code sandbox:fault payout late}. */
@Service
@Command(
        scope = "sandbox",
        name = "fault",
        description = "Makes a simulated system misbehave, or work again with: none")
@NullUnmarked
public final class FaultCommand implements Action {
    @Reference
    private FaultSwitch faults;

    @Argument(
            name = "system",
            required = true,
            description = "police, civil-affairs, real-estate, bank-loans, fund or payout")
    @Completion(
            value = StringsCompleter.class,
            values = {"police", "civil-affairs", "real-estate", "bank-loans", "fund", "payout"})
    private String system;

    @Argument(
            index = 1,
            name = "fault",
            required = true,
            description = "none, slow, dead, garbage, late or reject; for payout also twice and wrong-amount")
    @Completion(
            value = StringsCompleter.class,
            values = {"none", "slow", "dead", "garbage", "late", "twice", "wrong-amount", "reject"})
    private String fault;

    @Override
    public @Nullable Object execute() {
        SimulatedSystem chosen = SimulatedSystem.of(system)
                .orElseThrow(() -> new IllegalArgumentException("no simulated system %s; there are %s"
                        .formatted(system, words(SimulatedSystem.values(), SimulatedSystem::word))));
        SimulatedFault how = SimulatedFault.of(fault)
                .orElseThrow(() -> new IllegalArgumentException("no fault %s; there are %s"
                        .formatted(fault, words(SimulatedFault.values(), SimulatedFault::word))));
        faults.set(chosen, how);
        System.out.println(chosen.word() + ": " + how.word());
        return null;
    }

    private static <T> String words(T[] all, java.util.function.Function<T, String> word) {
        return Arrays.stream(all).map(word).collect(Collectors.joining(", "));
    }
}
