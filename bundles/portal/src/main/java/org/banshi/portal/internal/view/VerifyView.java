// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public check of a document.
 *
 * @param result null before anything was checked
 */
public record VerifyView(
        String code, String problem, @Nullable Result result) {

    /**
     * What came out.
     *
     * @param verdict {@code genuine altered revoked unknown}
     * @param rows the minimum
     */
    public record Result(String verdict, String icon, String checkedAt, List<TextRow> rows, List<Checked> checks) {
        public Result {
            rows = List.copyOf(rows);
            checks = List.copyOf(checks);
        }

        public boolean genuine() {
            return verdict.equals("genuine");
        }
    }

    /** One check of the document. */
    public record Checked(String words, boolean held) {}
}
