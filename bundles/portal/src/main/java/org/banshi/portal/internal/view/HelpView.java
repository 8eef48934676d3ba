// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** Who helps. */
public record HelpView(List<AgencyRow> agencies) {
    public HelpView {
        agencies = List.copyOf(agencies);
    }

    /** An agency's counter. */
    public record AgencyRow(String name, String phone, String address) {}
}
