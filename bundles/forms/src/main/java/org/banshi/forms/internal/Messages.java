// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;

/** The words of a form in both languages; tells what is missing. */
final class Messages {
    static final String ZH = "messages_zh.properties";
    static final String EN = "messages_en.properties";
    private static final Pattern FORMS = Pattern.compile("\\d+[#<][^|]+(\\|\\d+[#<][^|]+)*");
    private static final LocalText UNKNOWN = new LocalText("?", "?");

    private final Properties zh;
    private final Properties en;
    private final String folder;
    private final List<Fault> faults;

    Messages(Properties zh, Properties en, String folder, List<Fault> faults) {
        this.zh = zh;
        this.en = en;
        this.folder = folder;
        this.faults = faults;
        Set<String> keys = new TreeSet<>(zh.stringPropertyNames());
        keys.addAll(en.stringPropertyNames());
        keys.forEach(key -> both(key, " (the other language has it)"));
        keys.stream().filter(key -> key.endsWith(".unit")).forEach(key -> {
            forms(ZH, zh, key);
            forms(EN, en, key);
        });
    }

    private void forms(String file, Properties words, String key) {
        String unit = words.getProperty(key, "");
        if (unit.contains("|") && !rising(unit)) {
            faults.add(new Fault(
                    PluginFiles.ROOT + folder + file,
                    0,
                    "unit '%s' of '%s', expected one text or forms such as 0#homes|1#home|1<homes"
                            .formatted(unit, key)));
        }
    }

    private static boolean rising(String unit) {
        try {
            return FORMS.matcher(unit).matches()
                    && !new ChoiceFormat(unit).format(0).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** UTF-8 properties; what cannot be read becomes a fault. */
    static Properties read(String path, byte[] content, List<Fault> faults) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString())) {
            properties.load(reader);
        } catch (CharacterCodingException e) {
            faults.add(new Fault(PluginFiles.ROOT + path, 0, "not UTF-8"));
        } catch (IOException | IllegalArgumentException e) {
            faults.add(new Fault(PluginFiles.ROOT + path, 0, "not a properties file: " + e.getMessage()));
        }
        return properties;
    }

    /** The text of a key that must be there. */
    LocalText required(String key, String neededBy) {
        if (!has(zh, key) && !has(en, key)) {
            both(key, ", needed by " + neededBy);
            return UNKNOWN;
        }
        return optional(key).orElse(UNKNOWN);
    }

    /** @return empty if it is missing in either language */
    Optional<LocalText> optional(String key) {
        return has(zh, key) && has(en, key)
                ? Optional.of(new LocalText(zh.getProperty(key), en.getProperty(key)))
                : Optional.empty();
    }

    private void both(String key, String why) {
        if (!has(zh, key)) {
            faults.add(new Fault(PluginFiles.ROOT + folder + ZH, 0, "missing message key '%s'%s".formatted(key, why)));
        }
        if (!has(en, key)) {
            faults.add(new Fault(PluginFiles.ROOT + folder + EN, 0, "missing message key '%s'%s".formatted(key, why)));
        }
    }

    private static boolean has(Properties properties, String key) {
        return !properties.getProperty(key, "").isBlank();
    }
}
