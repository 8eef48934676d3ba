// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTest {
    private static final String RENT = "12350299DEMA0003XJ3352099301000";

    @ParameterizedTest
    @ValueSource(strings = {RENT, "11370800MB285591843370117002011", "11310000MB2F30661Y2312003564000"})
    void readsTheOwnAndPublishedCodes(String code) {
        assertThat(ItemCode.of(code)).hasToString(code);
    }

    @Test
    void knowsItsParts() {
        ItemCode code = ItemCode.of(RENT);

        assertThat(code.agency()).hasToString("12350299DEMA0003XJ");
        assertThat(code.level()).isEqualTo(3);
        assertThat(code.basicCode()).isEqualTo("352099301000");
        assertThat(code.type()).isEqualTo("20");
    }

    @ParameterizedTest
    @CsvSource({
        "12350299DEMA0003XJ335209930100, 30 characters",
        "12350299DEMA0003XJ9352099301000, level 9",
        "12350299DEMA0003XJA352099301000, level A",
        "12350299DEMA0003XK3352099301000, check character K",
        "12350299DEMA0003XJ335209930100X, 12 digits",
        "12350299DEMA0003XJ3353399301000, type 33"
    })
    void namesTheWrongPart(String code, String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemCode.of(code)).withMessageContaining(part);
    }
}
