// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import java.util.List;
import java.util.Optional;
import org.banshi.spi.LocalText;

/**
 * One field of a page: a question, or a fact to look at.
 *
 * @param id path with dots such as {@code rent} or {@code home.address}: name of the input element and id on the page; of a
 *     {@link Kind#FACT} without a question behind it the fact's key, such as {@code account.balance}
 * @param pointer JSON pointer into the answers such as {@code /rent}; empty for a fact without a question behind it
 * @param hint one line under the label
 * @param required whether the citizen must answer it while it is shown; false for facts
 * @param choices of {@link Kind#CHOICE} and {@link Kind#CHOICES}, else empty
 * @param mask how the read view hides it: {@code id-number}, {@code card}, {@code mobile}, or empty
 * @param maxLength in code points; 0 for no limit of its own
 * @param inputMode the HTML attribute of that name, such as {@code numeric}; may be empty
 * @param autocomplete HTML {@code autocomplete}, such as {@code tel}; may be empty
 * @param unit shown behind the input, such as 元; {@link Display#unit} chooses between its forms
 * @param format {@code plain}: a number read as a name, such as a year, its thousands not apart; else empty
 */
public record Field(
        String id,
        String pointer,
        Kind kind,
        LocalText label,
        Optional<LocalText> hint,
        boolean required,
        List<Choice> choices,
        Optional<Prefill> prefill,
        String mask,
        int maxLength,
        String inputMode,
        String autocomplete,
        Optional<LocalText> unit,
        String format) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** The fact behind it: what is shown, or filled in; empty for a plain question. */
    public Optional<String> fact() {
        return prefill.map(Prefill::fact);
    }
}
