// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

/**
 * One thing a clerk asks for (补正事项).
 *
 * @param field the form field it is about; empty text for something else
 * @param words what is wrong or missing, in the clerk's words, 1 to 500 characters
 */
public record SupplementAsk(String field, String words) {
    public SupplementAsk {
        if (words.isBlank() || words.length() > 500) {
            throw new IllegalArgumentException("an ask needs 1 to 500 characters");
        }
    }
}
