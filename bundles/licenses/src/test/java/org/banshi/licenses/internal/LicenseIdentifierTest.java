// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicenseIdentifierTest {
    @Test
    void checkCharacterIsThatOfIso7064() {
        assertThat(LicenseIdentifier.of("12350299DEMA0003XJ001", "12350299DEMA0003XJ", "2026000001"))
                .matches(
                        "1\\.2\\.156\\.3005\\.2\\.12350299DEMA0003XJ001\\.12350299DEMA0003XJ\\.2026000001\\.001\\.[0-9A-Z]");
        // the standard's own property: text and check character together run to 1
        for (String text : new String[] {"A", "0", "ZZZ", "12350299DEMA0003XJ00112350299DEMA0003XJ2026000001001"}) {
            int product = 36;
            for (int i = 0; i < text.length(); i++) {
                int sum = (product + Character.digit(text.charAt(i), 36)) % 36;
                product = (sum == 0 ? 36 : sum) * 2 % 37;
            }
            int check = Character.digit(LicenseIdentifier.check(text), 36);
            assertThat((product + check) % 36).as(text).isEqualTo(1);
        }
    }

    @Test
    void anotherAlphabetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LicenseIdentifier.check("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> LicenseIdentifier.of("SHORT", "12350299DEMA0003XJ", "1"));
    }

    @Test
    void codesAreRandomAndReadHoweverTyped() {
        SecureRandom random = new SecureRandom();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String code = VerificationCode.next(random);
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-Z]");
            assertThat(VerificationCode.read(code)).contains(code);
            assertThat(VerificationCode.read(" "
                            + code.toLowerCase(Locale.ROOT)
                                    .replace("-", " ")
                                    .replace('1', 'l')
                                    .replace('0', 'o')))
                    .contains(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(2_000);
    }

    @Test
    void aMistypedCodeIsNoCode() {
        String code = "K7QM-3D9X-W2HR-8TNA";
        String right = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                .chars()
                .mapToObj(check -> code + "-" + (char) check)
                .filter(whole -> VerificationCode.read(whole).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(VerificationCode.read(right.replace("K7", "7K"))).isEmpty();
        assertThat(VerificationCode.read(right.replace('Q', 'R'))).isEmpty();
        assertThat(VerificationCode.read("")).isEmpty();
        assertThat(VerificationCode.read("K".repeat(5_000))).isEmpty();
        assertThat(VerificationCode.read("'; drop table")).isEmpty();
    }
}
