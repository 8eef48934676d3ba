// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.util.List;
import org.banshi.spi.Fault;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One room's part in taking a plugin in. Registered as an OSGi service by each room that reads plugin files; sections may
 * come and go, and a section that comes is handed every plugin again. Called by one thread at a time.
 */
@ConsumerType
public interface Section {
    /** Short name by which the setting {@code sections} waits for this room, such as {@code catalog}. */
    String name();

    /** Sections prepare and publish from the lowest to the highest, and withdraw the other way round. */
    int order();

    /**
     * Reads this room's files, without any effect that others can see.
     *
     * @param faults every fault found is added here; one is enough to refuse the whole plugin
     * @return what {@link Preparation#publish} puts in force; never published if there was any fault in any section
     */
    Preparation prepare(PluginFiles files, List<Fault> faults);

    /**
     * Takes back what was published for a plugin: no new cases, open ones go on with the files they pinned. Does nothing
     * for a plugin never published.
     */
    void withdraw(String plugin);
}
