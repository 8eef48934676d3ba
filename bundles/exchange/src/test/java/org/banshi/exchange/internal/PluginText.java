// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.PluginFiles;

/** Files of small plugins. */
final class PluginText {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final String plugin;

    PluginText(String plugin, String agency, String code) {
        this.plugin = plugin;
        file("agency.yaml", """
                key: %s
                code: %s
                name: {zh: 示例机构, en: Demo %s}
                short: {zh: 示例, en: Demo}
                contact:
                  phone: 0592-0012329
                  complaints: 0592-0012345
                  address: {zh: 样板路 3 号, en: 3 Yangban Road}
                  hours: {zh: 工作日, en: Working days}
                example: true
                """.formatted(agency, code, agency));
    }

    static PluginText police() {
        return new PluginText("org.banshi.plugins.police", "police", "11350299DEMA000133");
    }

    static PluginText fund() {
        return new PluginText("org.banshi.plugins.housingfund", "fund", "12350299DEMA0003XJ");
    }

    PluginText file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A service with one required and one optional fact. */
    PluginText service(String slug, String id, String rights) {
        return file("services/" + slug + ".yaml", """
                id: %s
                name: {zh: 户籍信息, en: Household}
                for: %s
                timeout: 2s
                facts:
                  - {name: local, type: boolean}
                  - {name: address, type: text, optional: true}
                """.formatted(id, rights));
    }

    PluginText itemAsking(String service) {
        return file("items/rent/item.yaml", """
                code: 12350299DEMA0003XJ3352099301000
                facts:
                  - service: %s
                    as: household
                """.formatted(service));
    }

    PluginFiles files() {
        return new PluginFiles(plugin, "1.0.0", files);
    }
}
