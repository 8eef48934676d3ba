// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Code by which anyone checks a paper: 80 random bits as 16 characters of Crockford's base 32 and one check character, in
 * groups: {@code K7QM-3D9X-W2HR-8TNA-C}. The check character finds a mistyped or swapped character before anything is asked.
 */
final class VerificationCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 16;
    private static final int CHECK_MODULUS = 31;

    private VerificationCode() {}

    static String next(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            code.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return grouped(code.append(check(code)));
    }

    /** The code as stored, however a person typed it; empty if it cannot be one. */
    static Optional<String> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder();
        typed.toUpperCase(Locale.ROOT).codePoints().forEach(character -> {
            switch (character) {
                case 'O' -> code.append('0');
                case 'I', 'L' -> code.append('1');
                default -> {
                    if (Character.isLetterOrDigit(character)) {
                        code.appendCodePoint(character);
                    }
                }
            }
        });
        boolean known = code.length() == RANDOM + 1 && code.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0);
        return known && check(code) == code.charAt(RANDOM) ? Optional.of(grouped(code)) : Optional.empty();
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % CHECK_MODULUS);
    }

    private static String grouped(CharSequence code) {
        return String.join(
                "-",
                code.subSequence(0, 4),
                code.subSequence(4, 8),
                code.subSequence(8, 12),
                code.subSequence(12, 16),
                code.subSequence(16, 17));
    }
}
