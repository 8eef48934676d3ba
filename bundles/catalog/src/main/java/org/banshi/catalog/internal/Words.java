// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog.internal;

import java.text.Normalizer;
import java.util.Locale;

/** One form for what people type and what items are called: full-width folded, lower case, no spaces or punctuation. */
final class Words {
    private Words() {}

    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(100)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    static boolean latin(String plain) {
        return !plain.isEmpty() && plain.chars().allMatch(c -> c < 128);
    }
}
