// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.onboarding.PluginFiles;

/** What is remembered of plugins over restarts. */
public interface Shelf {
    /**
     * A plugin known from before.
     *
     * @param version last published; empty string if it never was
     * @param published when; meaningless if it never was
     * @param pauseReason empty if it is not paused
     * @param paused when; meaningless if it is not
     */
    record Known(String plugin, String version, Instant published, Optional<String> pauseReason, Instant paused) {}

    /** All plugins ever published or paused, ordered by name. */
    List<Known> known();

    /** Digest of all files of a version; empty if that version was never published. */
    Optional<String> digest(String plugin, String version);

    /** Keeps a version's item folders for good and makes them the plugin's current ones. */
    void keep(PluginFiles files, Instant at);

    /** Remembers that a plugin is paused; a second pause replaces the reason. */
    void pause(String plugin, String reason, Instant at);

    /** Ends a pause. */
    void resume(String plugin);
}
