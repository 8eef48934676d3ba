// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void cardEndsWithItsLuhnDigit() {
        assertThat(Formats.bankCard("9999990000000000014")).isTrue();
        assertThat(Formats.bankCard("9999990000000000041")).isFalse();
        assertThat(Formats.bankCard("99999900000000000１4")).isFalse();
    }

    @Test
    void idNumberHasARealBirthdayAndItsCheckCharacter() {
        assertThat(Formats.idNumber("35029919920315002X")).isTrue();
        assertThat(Formats.idNumber("350299198805200018")).isTrue();
        assertThat(Formats.idNumber("935999198808080016")).isTrue();
        assertThat(Formats.idNumber("350299199203150020")).isFalse();
        assertThat(Formats.idNumber("35029919920230002X")).isFalse();
        assertThat(Formats.idNumber("35029919920315002x")).isFalse();
    }

    @Test
    void mobileIsElevenDigits() {
        assertThat(Formats.mobile("16000000001")).isTrue();
        assertThat(Formats.mobile("12000000001")).isFalse();
    }
}
