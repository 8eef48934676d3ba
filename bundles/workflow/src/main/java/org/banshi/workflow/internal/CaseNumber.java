// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Case numbers (办件编号) for the phone and the counter: date of filing, seven random digits, one check digit (ISO/IEC 7064
 * MOD 11,10), which catches every single wrong digit and most swapped ones. Random, because a counter row would make all
 * filings of a day wait for each other; filing draws again where the unique constraint finds the number taken.
 */
final class CaseNumber {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private CaseNumber() {}

    static String of(LocalDate filed) {
        String digits = DAY.format(filed) + "%07d".formatted(RANDOM.nextInt(10_000_000));
        return digits + checkDigit(digits);
    }

    static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + (digits.charAt(i) - '0')) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
