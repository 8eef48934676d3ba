// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;

/**
 * The messages of one language.
 *
 * @param words by key
 * @param lines where each key stands, counted from 1; empty if that is not known
 */
public record WordFile(Properties words, Map<String, Integer> lines) {
    public WordFile {
        lines = Map.copyOf(lines);
    }

    /** Words that come from no file. */
    public static WordFile of(Properties words) {
        return new WordFile(words, Map.of());
    }

    /** UTF-8 properties; what cannot be read becomes a fault. */
    static WordFile read(String path, byte[] content, List<Fault> faults) {
        Properties words = new Properties();
        Map<String, Integer> lines = new HashMap<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            words.load(new StringReader(text));
            lines = lines(text.lines().toList());
        } catch (CharacterCodingException e) {
            faults.add(new Fault(PluginFiles.ROOT + path, 0, "not UTF-8"));
        } catch (IOException | IllegalArgumentException e) {
            faults.add(new Fault(PluginFiles.ROOT + path, 0, "not a properties file: " + e.getMessage()));
        }
        return new WordFile(words, lines);
    }

    int line(String key) {
        return lines.getOrDefault(key, 0);
    }

    boolean has(String key) {
        return !words.getProperty(key, "").isBlank();
    }

    /** Each entry is read by itself, so that a key is what {@link Properties} takes for one. */
    private static Map<String, Integer> lines(List<String> text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        int next = 0;
        while (next < text.size()) {
            int first = next + 1;
            StringBuilder entry = new StringBuilder(text.get(next++));
            boolean comment = entry.toString().stripLeading().matches("[#!].*");
            while (!comment && goesOn(entry) && next < text.size()) {
                entry.append('\n').append(text.get(next++));
            }
            Properties alone = new Properties();
            alone.load(new StringReader(entry.toString()));
            alone.stringPropertyNames().forEach(key -> lines.put(key, first));
        }
        return lines;
    }

    private static boolean goesOn(StringBuilder entry) {
        int at = entry.length();
        while (at > 0 && entry.charAt(at - 1) == '\\') {
            at--;
        }
        return (entry.length() - at) % 2 == 1;
    }
}
