// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ResidentNumberTest {
    /** The example of GB 11643 itself. */
    private static final String STANDARD = "11010519491231002X";

    @Test
    void takesTheStandardsOwnExample() {
        ResidentNumber number = ResidentNumber.of(STANDARD);
        assertThat(number.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.male()).isFalse();
    }

    @Test
    void forgivesSpacesAndASmallX() {
        assertThat(ResidentNumber.of(" 11010519491231002x ").text()).isEqualTo(STANDARD);
    }

    @Test
    void everySingleWrongDigitIsFound() {
        for (int place = 0; place < 17; place++) {
            char digit = STANDARD.charAt(place);
            for (char other = '0'; other <= '9'; other++) {
                if (other != digit) {
                    String wrong = STANDARD.substring(0, place) + other + STANDARD.substring(place + 1);
                    assertThatIllegalArgumentException().isThrownBy(() -> ResidentNumber.of(wrong));
                }
            }
        }
    }

    @Test
    void neighboursSwappedAreFound() {
        for (int place = 0; place < 17; place++) {
            char first = STANDARD.charAt(place);
            char second = STANDARD.charAt(place + 1);
            if (first != second) {
                String wrong = STANDARD.substring(0, place) + second + first + STANDARD.substring(place + 2);
                assertThatIllegalArgumentException().isThrownBy(() -> ResidentNumber.of(wrong));
            }
        }
    }

    @Test
    void refusesADayThatIsNoneEvenWithARightCheckDigit() {
        String seventeen = "11010519490230002";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentNumber.of(seventeen + ResidentNumber.checkDigit(seventeen)))
                .withMessageContaining("birth date");
    }

    @Test
    void messagesAndTextFormNeverShowTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentNumber.of("110105194912310021"))
                .withMessageContaining("check digit")
                .withMessageNotContaining("1949");
        assertThat(ResidentNumber.of(STANDARD).toString()).doesNotContain("1949");
    }

    @Test
    void aYearIsCompleteOnTheBirthday() {
        ResidentNumber number = ResidentNumber.of(STANDARD);
        assertThat(number.age(LocalDate.of(1967, 12, 30))).isEqualTo(17);
        assertThat(number.age(LocalDate.of(1967, 12, 31))).isEqualTo(18);
    }
}
