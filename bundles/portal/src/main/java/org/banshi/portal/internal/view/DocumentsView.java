// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** Sealed documents of the reader. */
public record DocumentsView(List<Card> cards) {
    public DocumentsView {
        cards = List.copyOf(cards);
    }

    /** One of them; {@code code} is empty where there is nothing to check. */
    public record Card(
            String id,
            String name,
            String issuer,
            String state,
            boolean gone,
            boolean ready,
            SealMark seal,
            List<TextRow> rows,
            String code) {
        public Card {
            rows = List.copyOf(rows);
        }
    }
}
