// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.util.Locale;

/**
 * How the visitor wants to read.
 *
 * @param locale {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}
 * @param elder large print (长辈版)
 */
public record Reader(Locale locale, boolean elder) {
    /** Chinese, normal print. */
    public static final Reader DEFAULT = new Reader(Locale.SIMPLIFIED_CHINESE, false);

    /** The locale of a language word of ours, Chinese for everything unknown. */
    static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}
