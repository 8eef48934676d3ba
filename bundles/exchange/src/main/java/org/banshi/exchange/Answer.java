// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import org.banshi.spi.FactSet;
import org.banshi.spi.Problem;

/** What came of a question. */
public sealed interface Answer {
    /**
     * The agency answered, exactly with facts its service declares.
     *
     * @param callId of the recorded call
     */
    record Answered(FactSet facts, String callId) implements Answer {}

    /**
     * No usable answer now; asking again later may help.
     *
     * @param problem {@code exchange.not-offered}, {@code exchange.timeout}, {@code exchange.failed}, {@code
     *     exchange.unusable-answer}, {@code exchange.overloaded} or {@code exchange.circuit-open}
     */
    record Unavailable(Problem problem) implements Answer {}

    /**
     * The caller has no right to ask this; the agency was not asked.
     *
     * @param problem {@code exchange.not-entitled} or {@code exchange.unknown-caller}
     */
    record Denied(Problem problem) implements Answer {}
}
