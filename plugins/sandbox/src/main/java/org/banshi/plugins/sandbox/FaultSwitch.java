// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes the stand-ins misbehave. Registered as an OSGi service by the sandbox, with the property {@code banshi.simulated} set
 * to true: by it a door knows that what people see is simulated.
 *
 * <p>Safe for all threads. Nothing is kept over a restart.
 */
@ProviderType
public interface FaultSwitch {
    /**
     * From now on the system behaves so.
     *
     * @throws IllegalArgumentException if this system {@linkplain SimulatedSystem#can cannot} misbehave so
     */
    void set(SimulatedSystem system, SimulatedFault fault);

    /** How the system behaves now. */
    SimulatedFault of(SimulatedSystem system);

    /** Where the system listens. */
    String address(SimulatedSystem system);

    /** Lets the withdrawals booked so far no longer count in what the fund states; each stays booked once. */
    void forgetDraws();
}
