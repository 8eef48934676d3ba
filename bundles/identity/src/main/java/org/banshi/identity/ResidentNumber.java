// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/**
 * Citizen identification number (公民身份号码, GB 11643-1999): 6 digits area, 8 birth, 3 sequence, 1 check. Residence permits
 * of Hong Kong, Macau and Taiwan residents and the foreign permanent resident's card have the same form.
 *
 * <p>The area part is historic and never compared with today's divisions.
 *
 * @param text 18 characters, upper case, check digit verified
 */
public record ResidentNumber(String text) {
    /** Document type of the resident identity card (居民身份证, GA/T 2000.156). */
    public static final String DOCUMENT_TYPE = "111";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public ResidentNumber {
        if (!text.matches("\\d{17}[\\dX]")) {
            throw new IllegalArgumentException("resident number: expected 17 digits and a check digit");
        }
        try {
            birthOf(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("resident number: no such birth date", e);
        }
        if (checkDigit(text.substring(0, 17)) != text.charAt(17)) {
            throw new IllegalArgumentException("resident number: wrong check digit");
        }
    }

    /**
     * Reads what somebody typed: spaces around it and a small x are forgiven.
     *
     * @throws IllegalArgumentException naming the part that is wrong, never the number
     */
    public static ResidentNumber of(String typed) {
        return new ResidentNumber(typed.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * The check digit (MOD 11-2) for the first 17 digits.
     *
     * @throws IllegalArgumentException if these are not 17 digits
     */
    public static char checkDigit(String seventeen) {
        if (!seventeen.matches("\\d{17}")) {
            throw new IllegalArgumentException("resident number: expected 17 digits before the check digit");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** Day of birth as printed in the number. */
    public LocalDate birth() {
        return birthOf(text);
    }

    /** Completed years on a day (周岁); negative before birth. */
    public int age(LocalDate on) {
        return Period.between(birth(), on).getYears();
    }

    /** True for male: the sequence is odd. */
    public boolean male() {
        return (text.charAt(16) - '0') % 2 == 1;
    }

    private static LocalDate birthOf(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 10, 12, 10),
                Integer.parseInt(text, 12, 14, 10));
    }

    /** Hides the number. */
    @Override
    public String toString() {
        return "ResidentNumber[hidden]";
    }
}
