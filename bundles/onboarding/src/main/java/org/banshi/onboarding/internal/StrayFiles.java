// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;

/** A file in a place nobody reads is a slip of the one who built the plugin: it would be missed silently. */
final class StrayFiles {
    private static final Pattern PLACES = Pattern.compile("agency\\.yaml"
            + "|items/[a-z][a-z0-9-]*/(item\\.yaml|form\\.schema\\.json|form\\.ui\\.json|messages_(zh|en)\\.properties"
            + "|rules\\.dmn)"
            + "|(licenses|services|bundles)/[a-z][a-z0-9-]*\\.yaml"
            + "|(.*/)?README\\.md");

    private StrayFiles() {}

    static void check(PluginFiles plugin, List<Fault> faults) {
        for (String path : plugin.files().keySet()) {
            if (!PLACES.matcher(path).matches()) {
                faults.add(new Fault(PluginFiles.ROOT + path, 0, "no room reads a file of this name in this place"));
            }
            String[] parts = path.split("/", -1);
            if (parts.length == 3
                    && parts[0].equals("items")
                    && plugin.file("items/" + parts[1] + "/item.yaml").isEmpty()) {
                faults.add(new Fault(PluginFiles.ROOT + path, 0, "its folder has no item.yaml"));
            }
        }
    }
}
