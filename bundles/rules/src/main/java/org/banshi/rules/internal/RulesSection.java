// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.List;
import org.banshi.onboarding.DescribedServices;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.spi.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compiles the decision table of every item of a plugin. Publishes nothing itself: tables are found by digest. */
@Component
public final class RulesSection implements Section {
    private final DescribedServices services;

    @Activate
    public RulesSection(@Reference DescribedServices services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Preparation prepare(PluginFiles files, List<Fault> faults) {
        for (ItemFolder item : files.items()) {
            String folder = "items/" + item.slug() + "/";
            files.file(folder + Models.FILE)
                    .ifPresent(dmn -> RuleModel.check(
                            PluginFiles.ROOT + folder + Models.FILE,
                            dmn,
                            Labels.of(folder, files.files()),
                            ItemNames.of(files, folder, services),
                            faults));
        }
        return Preparation.NOTHING;
    }

    @Override
    public void withdraw(String plugin) {
        // a case keeps the table it has pinned
    }
}
