// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

import java.time.LocalDate;

/**
 * The last day of a term.
 *
 * @param date in the zone of the house; the term ends with this day
 * @param provisional true if it may still move: it was counted through a year not published yet, or the clock is stopped
 */
public record DueDate(LocalDate date, boolean provisional) {}
