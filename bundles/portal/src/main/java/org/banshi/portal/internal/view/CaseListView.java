// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** Drafts and cases of the reader.
 *
 * @param consents how many requests for consent wait
 * @param next key of the next page, empty on the last
 */
public record CaseListView(int consents, List<Row> drafts, List<Row> cases, String next) {
    public CaseListView {
        drafts = List.copyOf(drafts);
        cases = List.copyOf(cases);
    }

    /** One of them; {@code tag} is the tag's colour. */
    public record Row(String href, String name, String words, String state, String tag) {}
}
