// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.onboarding.PluginFiles;

/** What the database remembers, without a database. */
final class MemoryShelf implements Shelf {
    private final TreeMap<String, Known> plugins = new TreeMap<>();
    private final Map<String, String> digests = new HashMap<>();
    boolean broken;

    @Override
    public List<Known> known() {
        return List.copyOf(plugins.values());
    }

    @Override
    public Optional<String> digest(String plugin, String version) {
        return Optional.ofNullable(digests.get(plugin + " " + version));
    }

    @Override
    public void keep(PluginFiles files, Instant at) {
        if (broken) {
            throw new IllegalStateException("disk is full");
        }
        digests.put(files.plugin() + " " + files.version(), files.digest());
        Known before = known(files.plugin());
        plugins.put(
                files.plugin(), new Known(files.plugin(), files.version(), at, before.pauseReason(), before.paused()));
    }

    @Override
    public void pause(String plugin, String reason, Instant at) {
        Known before = known(plugin);
        plugins.put(plugin, new Known(plugin, before.version(), before.published(), Optional.of(reason), at));
    }

    @Override
    public void resume(String plugin) {
        Known before = known(plugin);
        plugins.put(plugin, new Known(plugin, before.version(), before.published(), Optional.empty(), Instant.EPOCH));
    }

    private Known known(String plugin) {
        return plugins.getOrDefault(plugin, new Known(plugin, "", Instant.EPOCH, Optional.empty(), Instant.EPOCH));
    }
}
