// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.banshi.calendar.TimeLimit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {
    @ParameterizedTest
    @CsvSource({
        "3 working-days, 3, WORKING_DAYS",
        "1 working-day, 1, WORKING_DAYS",
        "15 days, 15, DAYS",
        "24 hours, 24, HOURS",
        "2 months, 2, MONTHS",
        "at-once, 0, WORKING_DAYS"
    })
    void readsWhatItWrites(String text, int amount, Unit unit) {
        assertThat(TimeLimit.parse(text)).isEqualTo(new TimeLimit(amount, unit)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3 weeks", "-1 days", "3working-days", "three days"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimit.parse(text))
                .withMessageContaining("expected such as");
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeLimit(-1, Unit.DAYS));
    }
}
