// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import java.util.List;
import java.util.Optional;
import org.banshi.spi.LocalText;

/**
 * One page of a form: one thing at a time.
 *
 * @param id unique in the form, part of the address
 * @param title the page's heading
 * @param why why we ask, for the margin
 * @param fields in order; of {@link Form#pages()} all, of {@link Form#shown} those to show now
 * @param lead a sentence under the heading
 */
public record Page(String id, LocalText title, LocalText why, List<Field> fields, Optional<LocalText> lead) {
    public Page {
        fields = List.copyOf(fields);
    }

    /** Whether there is nothing to type on it. */
    public boolean factsOnly() {
        return fields.stream().allMatch(field -> field.kind() == Kind.FACT);
    }
}
