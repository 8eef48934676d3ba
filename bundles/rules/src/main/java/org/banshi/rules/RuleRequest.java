// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.spi.CaseRef;

/**
 * One question to a decision table.
 *
 * @param digest item folder whose {@code rules.dmn} decides; a case keeps the one it was filed under
 * @param inputs every fact the item names; one that does not apply (a spouse's, of the unmarried) is left out
 * @param answers what the applicant typed: String, Boolean, BigDecimal, LocalDate, or List or Map of these; copied
 * @param today the day in law on which is decided, in the house's time zone
 */
public record RuleRequest(
        String digest, CaseRef caseRef, List<RuleInput> inputs, Map<String, Object> answers, LocalDate today) {
    public RuleRequest {
        inputs = List.copyOf(inputs);
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        if (inputs.stream().map(RuleInput::name).distinct().count() != inputs.size()) {
            throw new IllegalArgumentException("two rule inputs of one name");
        }
    }

    /** Hides what the applicant typed. */
    @Override
    public String toString() {
        return "RuleRequest[" + caseRef.id() + " " + digest + "]";
    }
}
