// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The legal clock of a case, as of now.
 *
 * @param started when the term began to run; empty before acceptance
 * @param legalDue last day the law leaves
 * @param provisional the year's working days are not published yet: the date may move
 * @param budgetDays working days the law gives
 * @param usedDays working days used
 * @param running false while stopped or after the decision
 * @param overdue the legal term has passed without a decision
 */
public record ClockView(
        Optional<Instant> started,
        Optional<LocalDate> legalDue,
        boolean provisional,
        int budgetDays,
        int usedDays,
        boolean running,
        boolean overdue) {}
