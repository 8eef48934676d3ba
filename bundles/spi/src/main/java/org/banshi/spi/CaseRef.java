// SPDX-License-Identifier: Apache-2.0
package org.banshi.spi;

/**
 * A case (办件), from its draft on: the draft's id stays the case's id.
 *
 * @param id the house's own id
 */
public record CaseRef(String id) {
    public CaseRef {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a case needs an id");
        }
    }
}
