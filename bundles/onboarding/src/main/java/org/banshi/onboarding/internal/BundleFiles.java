// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.osgi.framework.Bundle;

/** Copies a bundle's files out of it. Bounded, because a plugin is somebody else's. */
final class BundleFiles {
    /** Bundle header that makes a bundle a plugin. */
    static final String HEADER = "Banshi-Agency";

    private static final int MOST_FILES = 2_000;
    private static final int MOST_BYTES = 2_000_000;

    private BundleFiles() {}

    static PluginFiles read(Bundle bundle, List<Fault> faults) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String agency = String.valueOf(bundle.getHeaders("").get(HEADER)).trim();
        if (!agency.equals(PluginFiles.ROOT + Agency.FILE)) {
            faults.add(new Fault(
                    "META-INF/MANIFEST.MF",
                    0,
                    "%s: %s, expected %s".formatted(HEADER, agency, PluginFiles.ROOT + Agency.FILE)));
        }
        Enumeration<URL> entries = bundle.findEntries(PluginFiles.ROOT, "*", true);
        if (entries != null) {
            for (URL entry : Collections.list(entries)) {
                add(entry, files, faults);
            }
        }
        return new PluginFiles(bundle.getSymbolicName(), bundle.getVersion().toString(), files);
    }

    private static void add(URL entry, SortedMap<String, byte[]> files, List<Fault> faults) {
        String path = entry.getPath().substring(1);
        if (path.endsWith("/")) {
            return;
        }
        if (files.size() == MOST_FILES) {
            faults.add(new Fault(path, 0, "more than %d files".formatted(MOST_FILES)));
            return;
        }
        try (InputStream in = entry.openStream()) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                faults.add(new Fault(path, 0, "larger than %d bytes".formatted(MOST_BYTES)));
            } else {
                files.put(path.substring(PluginFiles.ROOT.length()), content);
            }
        } catch (IOException e) {
            faults.add(new Fault(path, 0, "cannot be read: " + e.getMessage()));
        }
    }
}
