// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11350200K19049184T", // a real department of Xiamen
                "12350299DEMA0003XJ",
                "11350299DEMA000133",
                "11350299DEMA00064B",
                "12350299DEMA00056D",
                "91350299DEMC00066E"
            })
    void acceptsCodesWithTheRightCheckCharacter(String code) {
        assertThat(CreditCode.of(code)).hasToString(code);
    }

    @Test
    void namesTheWrongPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditCode.of("12350299DEMA0003XK"))
                .withMessageContaining("check character K, expected J");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditCode.of("12350299DEMA0003X"))
                .withMessageContaining("17 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditCode.of("12350299demA0003XJ"))
                .withMessageContaining("character 9");
    }

    @Test
    void anyTwoNeighboursExchangedAreNoticed() {
        String code = "12350299DEMA0003XJ";
        for (int i = 0; i < 16; i++) {
            char[] swapped = code.toCharArray();
            swapped[i] = code.charAt(i + 1);
            swapped[i + 1] = code.charAt(i);
            if (swapped[i] != swapped[i + 1]) {
                assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.of(new String(swapped)));
            }
        }
    }
}
