// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.Locale;

/**
 * What someone typed.
 *
 * @param text as typed: Chinese, pinyin, initials, English, with slips; empty finds everything
 * @param locale of the reader; decides which text is shown as the reason
 * @param limit most hits wanted, 1 to 100
 */
public record SearchQuery(String text, Locale locale, int limit) {
    public SearchQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit %d, expected 1 to 100".formatted(limit));
        }
    }
}
