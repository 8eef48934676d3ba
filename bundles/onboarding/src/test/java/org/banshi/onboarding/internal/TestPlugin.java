// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.PluginFiles;
import org.osgi.framework.Version;

/** A plugin's files, without a bundle around them. */
final class TestPlugin {
    static final String NAME = "org.example.fund";

    private static final String AGENCY = """
            key: fund
            code: 12350299DEMA0003XJ
            name: {zh: 示例市住房公积金中心, en: Demo fund}
            short: {zh: 公积金, en: Fund}
            contact:
              phone: 0592-0012329
              complaints: 0592-0012345
              address: {zh: 样板路 3 号, en: 3 Yangban Road}
              hours: {zh: 工作日, en: Working days}
            """;

    private final String name;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private TestPlugin(String name) {
        this.name = name;
        with("agency.yaml", AGENCY);
    }

    static TestPlugin named(String name) {
        return new TestPlugin(name);
    }

    /** An agency with one item and its letter. */
    static TestPlugin fund() {
        return named(NAME)
                .with("items/rent/item.yaml", "license: letter\n")
                .with("items/rent/form.ui.json", "{}")
                .with("licenses/letter.yaml", "code: 1\n")
                .with("licenses/other.yaml", "code: 2\n");
    }

    TestPlugin with(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginFiles files(String version) {
        return new PluginFiles(name, version, files);
    }

    Arrival arrival(long bundleId, String version) {
        PluginFiles copy = files(version);
        return new Arrival(bundleId, name, Version.parseVersion(version), faults -> copy);
    }
}
