// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.Optional;
import org.banshi.portal.internal.web.Visit;

/** Pages of long lists, by key. */
final class Lists {
    private Lists() {}

    /** The key a link to the next page carries; what does not look like one starts from the top. */
    static Optional<String> after(Visit visit) {
        return Optional.of(visit.parameter("after")).filter(key -> key.matches("[A-Za-z0-9_.:~-]{1,100}"));
    }
}
