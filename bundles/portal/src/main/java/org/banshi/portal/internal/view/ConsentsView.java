// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** What others ask the reader to agree to.
 *
 * @param answered what was just answered, empty if nothing
 */
public record ConsentsView(String answered, List<Row> waiting) {
    public ConsentsView {
        waiting = List.copyOf(waiting);
    }

    /** One request. */
    public record Row(String id, String by, String purpose, List<String> services, String asked) {
        public Row {
            services = List.copyOf(services);
        }
    }
}
