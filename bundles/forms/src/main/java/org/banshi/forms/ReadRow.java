// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import java.util.Optional;

/**
 * One row of the read view: the check page, the receipt and the clerk's view are the same rows.
 *
 * @param page {@link Page#id}, for the link that changes it
 * @param field {@link Field#id}
 * @param display the value in the reader's language, masked where the form says so; parts of a list on lines of their own
 * @param fetched true for what an office states, false for what the applicant typed
 * @param fact where it comes from; empty for typed rows
 */
public record ReadRow(
        String page, String field, String label, String display, boolean fetched, Optional<FactValue> fact) {}
