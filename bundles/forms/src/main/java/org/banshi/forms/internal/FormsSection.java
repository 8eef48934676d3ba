// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.util.List;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.spi.Fault;
import org.osgi.service.component.annotations.Component;

/** Checks the form of every item of a plugin. Publishes nothing itself: forms are found by their item's digest. */
@Component
public final class FormsSection implements Section {
    @Override
    public String name() {
        return "forms";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Preparation prepare(PluginFiles files, List<Fault> faults) {
        files.items().forEach(item -> ItemForms.check("items/" + item.slug() + "/", files.files(), faults));
        return Preparation.NOTHING;
    }

    @Override
    public void withdraw(String plugin) {
        // a draft or case keeps the form it has pinned
    }
}
