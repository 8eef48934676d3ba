// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.Map;
import java.util.Objects;

/**
 * When a spouse's facts are needed, and which facts name the spouse. All are full fact keys, such as {@code
 * marriage.spouseName}.
 *
 * @param when the fact that tells
 * @param is its value, as text, of somebody who has a spouse
 * @param nameFact the spouse's name
 * @param idTypeFact document type
 * @param idNumberFact document number
 */
public record SpouseNeed(String when, String is, String nameFact, String idTypeFact, String idNumberFact) {
    /**
     * Whether the facts name a spouse.
     *
     * @param facts values by full key
     */
    public boolean applies(Map<String, ?> facts) {
        return Objects.toString(facts.get(when), "").equals(is);
    }
}
