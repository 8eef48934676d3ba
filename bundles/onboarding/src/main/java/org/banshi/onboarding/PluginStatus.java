// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.time.Instant;
import java.util.List;
import org.banshi.spi.Fault;

/**
 * What became of one plugin.
 *
 * @param plugin symbolic name of the bundle
 * @param version of the bundle; for {@link State#GONE} the last one published
 * @param bundleId of the framework; -1 if the bundle is not there
 * @param faults every fault of a refused bundle, in the order of files and lines; else empty
 * @param since when it came to this state
 * @param reason why it is paused or gone, English or as the one who paused it wrote; empty otherwise
 */
public record PluginStatus(
        String plugin, String version, long bundleId, State state, List<Fault> faults, Instant since, String reason) {
    public PluginStatus {
        faults = List.copyOf(faults);
    }

    /** The states a plugin can be in. */
    public enum State {
        /** Published by all sections. */
        LIVE,
        /** Present, withdrawn by hand. */
        PAUSED,
        /** Present, has faults, nothing of it is published. */
        REFUSED,
        /** Published once; its bundle is stopped or uninstalled. */
        GONE
    }
}
