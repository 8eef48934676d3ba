// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.banshi.spi.LocalText;

/**
 * A line of a list of cases.
 *
 * @param applicant the applicant's name
 * @param due last day of the legal term while a clerk has to act
 * @param assignee login of the clerk who took it on
 */
public record CaseSummary(
        String id,
        String number,
        LocalText itemName,
        String applicant,
        CaseState state,
        int version,
        Instant filed,
        Optional<LocalDate> due,
        Optional<String> assignee) {
    /** The name is personal. */
    @Override
    public String toString() {
        return "CaseSummary[" + id + "]";
    }
}
