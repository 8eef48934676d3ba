// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;
import org.osgi.service.component.annotations.Component;

/** Checks the licence types a plugin brings. A type belongs to one plugin; letters use the layout their case pinned. */
@Component
public final class LicenseSection implements Section {
    /** Plugin by type code. */
    private final Map<String, String> owners = new HashMap<>();

    @Override
    public String name() {
        return "licenses";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public synchronized Preparation prepare(PluginFiles files, List<Fault> faults) {
        Map<String, String> types = new HashMap<>();
        for (String path : files.in(LicenseLayout.FOLDER, ".yaml")) {
            Optional<SourceFile> file = SourceFile.checked(files, path, "license", faults);
            file.ifPresent(layout -> {
                LayoutRules.check(layout, answers(files, path), faults);
                String code = layout.at("/code").asText();
                if (types.put(code, files.plugin()) != null) {
                    faults.add(layout.fault("/code", "is the code of another licence type of this plugin"));
                }
                String owner = owners.getOrDefault(code, files.plugin());
                if (!owner.equals(files.plugin())) {
                    faults.add(layout.fault("/code", "is a licence type of plugin " + owner));
                }
            });
        }
        return () -> publish(files.plugin(), types);
    }

    @Override
    public synchronized void withdraw(String plugin) {
        owners.values().removeIf(plugin::equals);
    }

    /** What can be named in a letter: asked by each item it belongs to. */
    private static Set<String> answers(PluginFiles files, String path) {
        return files.items().stream()
                .filter(item -> item.file(path).isPresent())
                .map(AnswerNames::of)
                .reduce((common, names) -> {
                    common.retainAll(names);
                    return common;
                })
                .orElseGet(TreeSet::new);
    }

    private synchronized void publish(String plugin, Map<String, String> types) {
        owners.values().removeIf(plugin::equals);
        owners.putAll(types);
    }
}
