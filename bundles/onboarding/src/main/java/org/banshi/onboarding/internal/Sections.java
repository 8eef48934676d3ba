// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.spi.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sections present, in their order. Used under the lock of {@link Reception}. */
final class Sections {
    private static final Logger LOG = LoggerFactory.getLogger(Sections.class);

    private final Set<String> required;
    private final List<Section> present = new ArrayList<>();

    Sections(Set<String> required) {
        this.required = Set.copyOf(required);
    }

    void add(Section section) {
        present.add(section);
        present.sort(Comparator.comparingInt(Section::order).thenComparing(Section::name));
    }

    void remove(Section section) {
        present.remove(section);
    }

    SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(required);
        present.forEach(section -> missing.remove(section.name()));
        return missing;
    }

    /** One section's fault must not hide another's, so all of them look at the files. */
    List<Preparation> prepare(PluginFiles files, List<Fault> faults) {
        List<Preparation> preparations = new ArrayList<>();
        for (Section section : present) {
            try {
                preparations.add(section.prepare(files, faults));
            } catch (RuntimeException e) {
                LOG.error("section {} failed on {} {}", section.name(), files.plugin(), files.version(), e);
                faults.add(new Fault(
                        PluginFiles.ROOT, 0, "section %s failed to read the files: %s".formatted(section.name(), e)));
            }
        }
        return preparations;
    }

    void withdraw(String plugin) {
        for (int i = present.size() - 1; i >= 0; i--) {
            try {
                present.get(i).withdraw(plugin);
            } catch (RuntimeException e) {
                LOG.error("section {} failed to withdraw {}", present.get(i).name(), plugin, e);
            }
        }
    }
}
