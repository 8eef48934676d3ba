// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

/**
 * What to mend in one field.
 *
 * @param field {@link Field#id}
 * @param message what to do, in the reader's language; the same words in the summary and at the field
 */
public record FieldProblem(String field, String message) {}
