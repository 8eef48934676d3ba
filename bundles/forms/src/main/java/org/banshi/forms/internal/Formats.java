// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Formats of this country's forms, by the name a schema calls them. */
public final class Formats {
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECK = "10X98765432";

    private Formats() {}

    static List<Format> all() {
        return List.of(
                format("bank-card", Formats::bankCard),
                format("id-number", Formats::idNumber),
                format("mobile", Formats::mobile));
    }

    /** Digits whose last one is right by Luhn (ISO/IEC 7812-1). */
    public static boolean bankCard(String text) {
        if (!text.matches("[0-9]{8,30}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(text.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** A citizen's number of 18 characters: a real date of birth and the check character of GB 11643. */
    public static boolean idNumber(String text) {
        if (!text.matches("[0-9]{17}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return text.charAt(17) == ID_CHECK.charAt(sum % 11) && date(text.substring(6, 14));
    }

    /** A mainland mobile number: 11 digits, 1 first. */
    public static boolean mobile(String text) {
        return text.matches("1[3-9][0-9]{9}");
    }

    private static boolean date(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Format format(String name, Predicate<String> test) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return test.test(value);
            }
        };
    }
}
