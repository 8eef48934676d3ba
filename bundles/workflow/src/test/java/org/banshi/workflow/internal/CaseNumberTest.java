// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    @Test
    void beginsWithTheDayAndEndsWithItsCheckDigit() {
        String number = CaseNumber.of(LocalDate.of(2026, 11, 24));

        assertThat(number).hasSize(14).startsWith("261124");
        assertThat(CaseNumber.checkDigit(number.substring(0, 13))).isEqualTo(number.charAt(13) - '0');
    }

    @Test
    void theCheckDigitCatchesEverySingleWrongDigit() {
        String digits = "2611240000017";
        for (int place = 0; place < digits.length(); place++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits.charAt(place)) {
                    String wrong = digits.substring(0, place) + other + digits.substring(place + 1);
                    assertThat(CaseNumber.checkDigit(wrong)).isNotEqualTo(CaseNumber.checkDigit(digits));
                }
            }
        }
    }
}
