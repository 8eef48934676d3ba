// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** How far something is, as a row of stations. */
public record Track(String title, List<Step> steps, String words) {
    public Track {
        steps = List.copyOf(steps);
    }

    /** A station; {@code kind} is {@code done}, {@code here} or empty. */
    public record Step(String name, String words, String kind) {}
}
