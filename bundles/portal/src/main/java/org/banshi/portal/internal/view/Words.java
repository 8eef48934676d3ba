// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal's own words in one language. Both languages have the same keys; a test holds that. */
public final class Words {
    private static final Words ZH = new Words("zh", false);
    private static final Words POLITE = new Words("zh", true);
    private static final Words EN = new Words("en", false);

    private static final Pattern CHOICE = Pattern.compile("\\{(\\d),choice,([^}]*)}");

    private final Properties texts = new Properties();

    private Words(String language, boolean polite) {
        try (InputStream in =
                Words.class.getResourceAsStream("/org/banshi/portal/internal/words/" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("words of " + language + " are not in the bundle");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
            if (polite) {
                texts.replaceAll((key, text) -> text.toString().replace('你', '您'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chinese for every Chinese locale, else English. */
    public static Words in(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    /** As {@link #in(Locale)}; elders are addressed as 您. */
    public static Words in(Locale locale, boolean elder) {
        return elder && locale.getLanguage().equals("zh") ? POLITE : in(locale);
    }

    /** All keys. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text under a key, with {@code {0}} and so on replaced; <code>{0,choice,0#days|1#day|1&lt;days}</code> is replaced by
     * the word for that many.
     *
     * @throws IllegalArgumentException for an unknown key
     */
    public String say(String key, Object... parts) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words under " + key);
        }
        if (parts.length > 0) {
            text = CHOICE.matcher(text)
                    .replaceAll(choice -> Matcher.quoteReplacement(new ChoiceFormat(choice.group(2))
                            .format(number(parts[Integer.parseInt(choice.group(1))]))));
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }

    private static double number(Object part) {
        return part instanceof Number number ? number.doubleValue() : Double.parseDouble(part.toString());
    }
}
