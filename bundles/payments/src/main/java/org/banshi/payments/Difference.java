// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments;

import java.time.Instant;

/**
 * A confirmation that does not fit its order: a second one that says otherwise, another amount, an unknown number.
 *
 * @param number the number the bank named
 * @param caseId the case of that number, empty text if no order has it
 * @param what English, for the clerk's list: what was expected and what came
 */
public record Difference(String id, String number, String caseId, String what, Instant found) {}
