// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;

/** How each stand-in behaves now. */
final class Faults {
    private final Map<SimulatedSystem, SimulatedFault> current = new EnumMap<>(SimulatedSystem.class);
    private final Map<SimulatedSystem, Consumer<SimulatedFault>> told = new EnumMap<>(SimulatedSystem.class);

    /** Tells a system of each change, after it is in force. */
    synchronized void tell(SimulatedSystem system, Consumer<SimulatedFault> listener) {
        told.put(system, listener);
    }

    void set(SimulatedSystem system, SimulatedFault fault) {
        if (!system.can(fault)) {
            throw new IllegalArgumentException("%s cannot be %s".formatted(system.word(), fault.word()));
        }
        change(system, fault).accept(fault); // without the lock: a system may ask while it stops
    }

    private synchronized Consumer<SimulatedFault> change(SimulatedSystem system, SimulatedFault fault) {
        current.put(system, fault);
        return told.getOrDefault(system, unheard -> {});
    }

    synchronized SimulatedFault of(SimulatedSystem system) {
        return current.getOrDefault(system, SimulatedFault.NONE);
    }
}
