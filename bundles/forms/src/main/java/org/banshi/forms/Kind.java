// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

/** How a field is asked, or that it is not asked at all. */
public enum Kind {
    /** One line of text; see {@link Field#inputMode} for digits only. */
    TEXT,
    /** Several lines of text. */
    LONG_TEXT,
    /** A whole or decimal number. */
    NUMBER,
    /** An amount in yuan (元) with at most two decimals. */
    MONEY,
    /** A date; a browser posts {@code 2026-11-30}. */
    DATE,
    /** One of {@link Field#choices}. */
    CHOICE,
    /** Any of {@link Field#choices}. */
    CHOICES,
    /** Yes or no; posted as {@code true} or {@code false}. */
    YES_NO,
    /** A fact an office states: shown with its source, never an input element; what is posted for it is ignored. */
    FACT
}
