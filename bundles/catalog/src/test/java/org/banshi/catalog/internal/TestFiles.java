// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.PluginFiles;

/** Plugins of a fund and of the police, without bundles around them. */
final class TestFiles {
    static final String RENT = "items/rent-withdrawal/item.yaml";
    private static final String[] FUND = {
        "agency.yaml", RENT, "licenses/withdrawal-decision.yaml", "licenses/withdrawal-refusal.yaml"
    };

    private final String plugin;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private TestFiles(String plugin) {
        this.plugin = plugin;
    }

    /** The rent item as shipped. */
    static TestFiles fund() {
        TestFiles fund = new TestFiles("org.example.fund");
        for (String path : FUND) {
            fund.with(path, resource(path));
        }
        return fund.with("items/rent-withdrawal/rules.dmn", "<definitions/>");
    }

    /** Two neighbours the rent item must not be confused with. */
    static TestFiles police() {
        return new TestFiles("org.example.police")
                .with(
                        "agency.yaml",
                        resource("agency.yaml")
                                .replace("key: fund", "key: police")
                                .replace("12350299DEMA0003XJ", "11350299DEMA000133"))
                .with("items/household-relation/item.yaml", item("101", "户籍关系证明", "Proof of kinship", "亲属证明", "父子关系"))
                .with(
                        "items/residence-permit/item.yaml",
                        item("104", "居住证申领", "Apply for a residence permit", "暂住证", "居住证"));
    }

    TestFiles with(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TestFiles without(String path) {
        files.remove(path);
        return this;
    }

    /** Replaces a text that must be there. */
    TestFiles edit(String path, String before, String after) {
        String content = text(path);
        if (!content.contains(before)) {
            throw new IllegalArgumentException("'%s' is not in %s".formatted(before, path));
        }
        return with(path, content.replace(before, after));
    }

    /** Line of the first occurrence of a text, from 1. */
    int line(String path, String text) {
        String content = text(path);
        int at = content.indexOf(text);
        return 1 + (int) content.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    PluginFiles files(String version) {
        return new PluginFiles(plugin, version, files);
    }

    private static String item(String number, String zh, String en, String alias, String other) {
        return """
                code: 11350299DEMA0001333352099%s000
                kind: on-the-spot
                audience: [person]
                channels: [web]
                visits: 0
                name: {zh: %s, en: %s}
                aliases: [%s, %s]
                summary: {zh: 公安局出具, en: Issued by the police}
                who: {zh: 本人, en: The person}
                conditions: [{zh: 已登记, en: Registered}]
                fee: {zh: 不收费, en: Free}
                limit: {legal: 3 working-days, promised: at-once, words: {zh: 当场, en: At once}}
                grounds:
                  - {title: {zh: 户口登记条例, en: Household Registration}, article: "4", words: {zh: 登记, en: Registers}}
                prepare: [{zh: 无, en: Nothing}]
                steps: [{zh: 登录, en: Sign in}]
                result: {zh: 证明, en: A paper}
                phone: 0592-0000001
                objection: {zh: 异议, en: Object}
                purpose: {zh: 办理, en: Handling}
                """.formatted(number, zh, en, alias, other);
    }

    private static String resource(String path) {
        try (InputStream in = TestFiles.class.getResourceAsStream("plugin/" + path)) {
            if (in == null) {
                throw new IllegalStateException("no test resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
