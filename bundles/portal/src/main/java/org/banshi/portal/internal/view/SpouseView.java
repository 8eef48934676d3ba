// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** Consent of the spouse.
 *
 * @param state {@code not-asked waiting agreed not-given}
 * @param next where the form goes on
 */
public record SpouseView(
        String draft,
        Progress progress,
        String state,
        String name,
        List<String> services,
        String purpose,
        String next) {
    public SpouseView {
        services = List.copyOf(services);
    }
}
