// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

import java.time.Instant;
import org.banshi.spi.LocalText;

/**
 * One condition of one rule, as it was found: the reader sees why the rule held, or why it did not. Rules come in the table's
 * order, up to the one that decided; those behind it were never asked.
 *
 * @param rule id of the rule, such as {@code 3}
 * @param label what the rule says, such as 未连续足额缴存
 * @param input name of the condition, such as {@code fullMonths}; empty for a rule without conditions (else)
 * @param value the value tested, plain: {@code 38}, {@code true}, {@code 2026-11-30}; empty if there was none
 * @param shown the value in words: a code by the item's messages, yes or no, else as {@code value}; 没有 (none) if there was none
 * @param service who said it; several joined by a comma and a space; empty for what the applicant typed
 * @param stated when the source says this was so, the earliest of several; for typed ones when it was decided
 * @param held whether this condition held
 * @param inputLabel the condition in words, such as 连续足额缴存月数; what was asked for, if it was not good enough to decide on
 * @param decisive whether this is the rule that decided
 */
public record Explained(
        String rule,
        LocalText label,
        String input,
        String value,
        LocalText shown,
        String service,
        Instant stated,
        boolean held,
        LocalText inputLabel,
        boolean decisive) {}
