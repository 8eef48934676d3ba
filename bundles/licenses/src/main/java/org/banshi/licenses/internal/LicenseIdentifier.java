// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.util.regex.Pattern;

/**
 * Identifier of a licence (电子证照标识, GB/T 36904-2018): root, type code, issuer, serial, version, check character by ISO/IEC
 * 7064 MOD 37,36 over all but root and dots.
 */
final class LicenseIdentifier {
    private static final String ROOT = "1.2.156.3005.2";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String FIRST_VERSION = "001";
    private static final Pattern FORM = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.([0-9A-Z]{21})\\.([0-9A-Z]{18})\\.([0-9A-Z]{1,32})\\.(\\d{3})\\.([0-9A-Z])");

    private LicenseIdentifier() {}

    /**
     * @param typeCode 21 characters
     * @param issuer credit code, 18 characters
     * @param serial digits and capital letters
     */
    static String of(String typeCode, String issuer, String serial) {
        String identifier = String.join(".", ROOT, typeCode, issuer, serial, FIRST_VERSION)
                + "."
                + check(typeCode + issuer + serial + FIRST_VERSION);
        if (!FORM.matcher(identifier).matches()) {
            throw new IllegalArgumentException(
                    "licence identifier %s has not the form of GB/T 36904".formatted(identifier));
        }
        return identifier;
    }

    /** Check character over capital letters and digits. */
    static char check(String text) {
        int product = 36;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("character %d is no digit and no capital letter".formatted(i + 1));
            }
            int sum = (product + value) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ALPHABET.charAt((37 - product) % 36);
    }
}
