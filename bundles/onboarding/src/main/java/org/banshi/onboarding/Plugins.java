// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;

/** The agencies' bundles the house knows, and what became of each. Safe for all threads. */
@ProviderType
public interface Plugins {
    /**
     * One entry per plugin, ordered by name; a bundle refused beside a live one of the same name has an entry of its own.
     * Plugins published once and gone now are among them.
     */
    List<PluginStatus> all();

    /** The published bundle of that name if there is one, else what became of the others. */
    Optional<PluginStatus> find(String plugin);

    /**
     * Withdraws a plugin until it is resumed, also over restarts and new versions. Returns when it is withdrawn.
     *
     * @param reason shown to clerks and operators; not blank
     * @param by id of the clerk, or {@code operator} for one without an account; goes to the audit log
     * @throws IllegalArgumentException if there is no reason or nobody who does it
     * @throws UnknownPluginException if no such plugin was ever published or is present
     */
    void pause(String plugin, String reason, String by);

    /**
     * Ends a pause; the plugin is checked again and published if its bundle is present. Returns when that is done.
     *
     * @param by as of {@link #pause}
     * @throws IllegalArgumentException if there is nobody who does it
     * @throws UnknownPluginException if no such plugin was ever published or is present
     */
    void resume(String plugin, String by);

    /** Names of sections that must be present before any plugin is looked at, and are not; empty in a house in order. */
    SortedSet<String> waitingFor();
}
