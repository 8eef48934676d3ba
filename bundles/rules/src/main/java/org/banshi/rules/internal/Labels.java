// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.banshi.spi.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The words of conditions among an item's messages: {@code input.<name>}, and of their coded values: {@code
 * input.<name>.code.<value>}, or those the form already has for a fact, {@code fact.<key>.code.<value>}.
 */
final class Labels {
    private Labels() {}

    /** @param folder where the files lie, with a slash at the end, or empty */
    static Map<String, LocalText> of(String folder, Map<String, byte[]> files) {
        Properties zh = read(files.get(folder + "messages_zh.properties"));
        Properties en = read(files.get(folder + "messages_en.properties"));
        Map<String, LocalText> labels = new HashMap<>();
        for (String key : zh.stringPropertyNames()) {
            String chinese = zh.getProperty(key);
            String english = en.getProperty(key, "");
            if ((key.startsWith("input.") || key.startsWith("fact.")) && !chinese.isBlank() && !english.isBlank()) {
                labels.put(key, new LocalText(chinese, english));
            }
        }
        return labels;
    }

    private static Properties read(byte @Nullable [] content) {
        Properties properties = new Properties();
        if (content == null) {
            return properties;
        }
        try {
            properties.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can be read", e);
        } catch (IllegalArgumentException e) {
            return new Properties(); // a broken escape is the section "forms"'s to tell
        }
        return properties;
    }
}
