// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.spi.Fault;

/** A room that remembers what it was told. A file named {@code README.md} whose text starts with its name is a fault to it. */
final class RecordingSection implements Section {
    private final String name;
    private final int order;
    private final List<String> log;
    final Map<String, String> published = new HashMap<>();
    boolean failsToPublish;

    RecordingSection(String name, int order, List<String> log) {
        this.name = name;
        this.order = order;
        this.log = log;
    }

    static RecordingSection named(String name) {
        return new RecordingSection(name, 1, new ArrayList<>());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Preparation prepare(PluginFiles files, List<Fault> faults) {
        String text = new String(files.file("README.md").orElse(new byte[0]), StandardCharsets.UTF_8);
        if (text.startsWith(name)) {
            faults.add(new Fault(PluginFiles.ROOT + "README.md", 1, name + " does not like it"));
        }
        if (text.startsWith("throw")) {
            throw new IllegalStateException("bad day");
        }
        if (text.startsWith("needs ") && !published.containsKey(text.substring(6))) {
            faults.add(new Fault(PluginFiles.ROOT + "README.md", 1, "needs " + text.substring(6)));
        }
        return () -> {
            if (failsToPublish) {
                throw new IllegalStateException("bad day");
            }
            published.put(files.plugin(), files.version());
            log.add(name + " publishes " + files.version());
        };
    }

    @Override
    public void withdraw(String plugin) {
        if (published.remove(plugin) != null) {
            log.add(name + " withdraws");
        }
    }
}
