// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question.
 *
 * @param kind {@code text date area select radios checks}
 * @param problem what is wrong with it, empty if nothing
 */
public record InputView(
        String id,
        String kind,
        String label,
        String hint,
        boolean required,
        String value,
        List<Option> choices,
        String unit,
        String inputMode,
        String autocomplete,
        int maxLength,
        String width,
        String problem) {
    public InputView {
        choices = List.copyOf(choices);
    }

    /** One answer to choose. */
    public record Option(String id, String value, String label, boolean checked) {}

    /** Whether it is several controls under one legend. */
    public boolean grouped() {
        return kind.equals("radios") || kind.equals("checks");
    }

    /** Ids of hint and message; null if there are none, which leaves the attribute out. */
    public @Nullable String describedBy() {
        String ids = (hint.isEmpty() ? "" : id + "-h ") + (problem.isEmpty() ? "" : id + "-e");
        return ids.isEmpty() ? null : ids.strip();
    }
}
