// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void refusesTheAnswerToAnotherQuestion() {
        assertThatExceptionOfType(UnusableAnswerException.class)
                .isThrownBy(() -> Answer.to("r1", Map.of("reqNo", "r2")))
                .withMessage("answers another question");
    }

    @Test
    void namesTheFieldButNotItsValue() {
        Answer answer = Answer.to("r1", Map.of("reqNo", "r1", "share", "secret words", "since", "2026-13-01"));
        assertThatExceptionOfType(UnusableAnswerException.class)
                .isThrownBy(() -> answer.number("share"))
                .withMessageContaining("share")
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(UnusableAnswerException.class)
                .isThrownBy(() -> answer.date("since"))
                .withMessageContaining("since")
                .withMessageNotContaining("2026");
    }

    @Test
    void refusesAmountsBelowZeroOrOfPartsOfAFen() {
        Answer answer = Answer.to(
                "r1",
                Map.of(
                        "reqNo",
                        "r1",
                        "debt",
                        new BigDecimal("-1.00"),
                        "dust",
                        new BigDecimal("1.001"),
                        "whole",
                        BigInteger.TEN));
        assertThatExceptionOfType(UnusableAnswerException.class).isThrownBy(() -> answer.money("debt"));
        assertThatExceptionOfType(UnusableAnswerException.class).isThrownBy(() -> answer.money("dust"));
        assertThat(answer.money("whole")).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void refusesAListOfOtherThingsThanObjects() {
        Answer answer = Answer.to("r1", Map.of("reqNo", "r1", "members", List.of("someone")));
        assertThatExceptionOfType(UnusableAnswerException.class).isThrownBy(() -> answer.list("members"));
    }
}
