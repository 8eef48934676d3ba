// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.List;

/**
 * What was found.
 *
 * @param hits best first
 * @param corrected what was searched for instead, if the words as typed found nothing but words of the same sound did;
 *     else empty string
 */
public record SearchResult(List<Hit> hits, String corrected) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
