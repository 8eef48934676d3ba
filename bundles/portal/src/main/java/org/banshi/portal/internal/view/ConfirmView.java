// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** A form whose token is too old: what was posted, to be sent once more. */
public record ConfirmView(String action, List<Posted> posted) {
    public ConfirmView {
        posted = List.copyOf(posted);
    }

    /** One posted value. */
    public record Posted(String name, String value) {}
}
