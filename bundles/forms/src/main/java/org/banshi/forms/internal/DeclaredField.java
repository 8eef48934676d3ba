// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.banshi.forms.Field;

/**
 * A field with what decides whether it is shown and how input is read.
 *
 * @param schema of its value; a missing node for a fact without a question behind it
 * @param conditions all must hold
 * @param whenPresent shown only if its fact has a value
 */
public record DeclaredField(Field field, JsonNode schema, List<Condition> conditions, boolean whenPresent) {
    public DeclaredField {
        conditions = List.copyOf(conditions);
    }

    /** Whether the rules written for it, or for its page, show it. */
    public boolean ruledIn(JsonNode answers) {
        return conditions.stream().allMatch(condition -> condition.holds(answers));
    }
}
