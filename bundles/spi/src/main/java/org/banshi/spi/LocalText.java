// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.util.Locale;

/**
 * One text in the languages of the house.
 *
 * @param zh simplified Chinese, never blank
 * @param en English, never blank
 */
public record LocalText(String zh, String en) {
    public LocalText {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("text needs zh and en, has '%s' and '%s'".formatted(zh, en));
        }
    }

    /** The text for a reader: Chinese for every Chinese locale, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
