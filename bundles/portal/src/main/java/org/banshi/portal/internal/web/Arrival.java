// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.util.List;

/**
 * A request as it came in.
 *
 * @param cookies lines to set, such as a new visitor's mark
 * @param known whether the browser brought a mark of ours; browsers never do that when another site starts a request
 * @param sameOrigin false if the browser says that another site started it
 */
public record Arrival(Visit visit, List<String> cookies, boolean known, boolean sameOrigin) {
    public Arrival {
        cookies = List.copyOf(cookies);
    }
}
