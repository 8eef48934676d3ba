// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one source says about the applicant (or the spouse), as one FEEL context.
 *
 * @param name of the DMN input data, such as {@code account}
 * @param values facts by name, values as of {@link org.banshi.spi.Fact}; may be empty unless verified; copied
 * @param service who said it, such as {@code fund/account/v1}
 * @param stated when the source says this was so; if it did not answer, when it was asked
 */
public record RuleInput(String name, Map<String, Object> values, String service, Instant stated, InputStatus status) {
    public RuleInput {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("rule input '%s', expected a lower camel-case word".formatted(name));
        }
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Names the input, hides what it says. */
    @Override
    public String toString() {
        return "RuleInput[" + name + " " + status + "]";
    }
}
