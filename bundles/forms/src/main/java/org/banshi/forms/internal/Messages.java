// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.text.ChoiceFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;

/** The words of a form in both languages; tells what is missing. */
final class Messages {
    private static final String UI = "form.ui.json";
    static final String ZH = "messages_zh.properties";
    static final String EN = "messages_en.properties";
    private static final Pattern FORMS = Pattern.compile("\\d+[#<][^|]+(\\|\\d+[#<][^|]+)*");
    private static final LocalText UNKNOWN = new LocalText("?", "?");

    private final WordFile zh;
    private final WordFile en;
    private final String folder;
    private final List<Fault> faults;
    private final Set<String> told = new HashSet<>();

    Messages(WordFile zh, WordFile en, String folder, List<Fault> faults) {
        this.zh = zh;
        this.en = en;
        this.folder = folder;
        this.faults = faults;
    }

    /** The text of a key that must be there; if it is not, that is a fault of the line of {@code form.ui.json} that needs it. */
    LocalText required(String key, int line) {
        if (told.add(key)) {
            missing(zh, ZH, key, UI, line, "");
            missing(en, EN, key, UI, line, "");
        }
        return optional(key).orElse(UNKNOWN);
    }

    /** @return empty if it is missing in either language */
    Optional<LocalText> optional(String key) {
        return zh.has(key) && en.has(key)
                ? Optional.of(
                        new LocalText(zh.words().getProperty(key), en.words().getProperty(key)))
                : Optional.empty();
    }

    /** Once all that is needed was asked for: what is wrong with the rest. */
    void checkRest() {
        Set<String> keys = new TreeSet<>(zh.words().stringPropertyNames());
        keys.addAll(en.words().stringPropertyNames());
        for (String key : keys) {
            if (told.add(key)) {
                missing(zh, ZH, key, EN, en.line(key), ", which stands here");
                missing(en, EN, key, ZH, zh.line(key), ", which stands here");
            }
            if (key.endsWith(".unit")) {
                forms(zh, ZH, key);
                forms(en, EN, key);
            }
        }
    }

    private void missing(WordFile words, String file, String key, String seen, int line, String why) {
        if (!words.has(key)) {
            faults.add(new Fault(
                    PluginFiles.ROOT + folder + seen,
                    line,
                    "missing message key '%s' in %s%s".formatted(key, file, why)));
        }
    }

    private void forms(WordFile words, String file, String key) {
        String unit = words.words().getProperty(key, "");
        if (unit.contains("|") && !rising(unit)) {
            faults.add(new Fault(
                    PluginFiles.ROOT + folder + file,
                    words.line(key),
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
}
