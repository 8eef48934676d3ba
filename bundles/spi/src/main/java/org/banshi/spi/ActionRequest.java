// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

import java.util.Map;

/**
 * One thing to be done in an agency's own system.
 *
 * @param key unique for this effect; the same key again must not do it twice
 * @param input as the item declares: text, numbers, dates; copied
 */
public record ActionRequest(String key, CaseRef caseRef, PersonRef applicant, Map<String, Object> input) {
    public ActionRequest {
        input = Map.copyOf(input);
    }
}
