// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list, by key.
 *
 * @param next hand back to get the following page; empty at the end
 */
public record CasePage(List<CaseSummary> cases, Optional<String> next) {
    public CasePage {
        cases = List.copyOf(cases);
    }
}
