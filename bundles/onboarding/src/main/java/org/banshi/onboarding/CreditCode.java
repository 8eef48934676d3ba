// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

/**
 * Unified social credit code of an organisation (统一社会信用代码, GB 32100-2015).
 *
 * @param value 18 characters, upper case
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** @throws IllegalArgumentException naming the part that is wrong */
    public CreditCode {
        if (value.length() != 18) {
            throw new IllegalArgumentException(
                    "credit code '%s' has %d characters, expected 18".formatted(value, value.length()));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += digit(value, i) * weight;
            weight = weight * 3 % 31;
        }
        char check = ALPHABET.charAt((31 - sum % 31) % 31);
        if (check != value.charAt(17)) {
            throw new IllegalArgumentException(
                    "credit code '%s': check character %s, expected %s".formatted(value, value.charAt(17), check));
        }
    }

    /** @throws IllegalArgumentException naming the part that is wrong; lower case is refused */
    public static CreditCode of(String value) {
        return new CreditCode(value);
    }

    private static int digit(String value, int position) {
        int digit = ALPHABET.indexOf(value.charAt(position));
        if (digit < 0) {
            throw new IllegalArgumentException(
                    "credit code '%s': character %d is none of %s".formatted(value, position + 1, ALPHABET));
        }
        return digit;
    }

    @Override
    public String toString() {
        return value;
    }
}
