// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.List;

/** Results of a search.
 *
 * @param corrected what was searched for instead of the words typed, empty if just these
 * @param instead items to offer if nothing was found
 */
public record SearchView(
        String query, String corrected, List<Row> rows, List<ItemRow> instead, List<Question> questions) {
    public SearchView {
        rows = List.copyOf(rows);
        instead = List.copyOf(instead);
        questions = List.copyOf(questions);
    }

    /** One result; {@code first} carries the button. */
    public record Row(ItemRow item, List<Piece> name, String summary, int noSubmit, boolean first) {
        public Row {
            name = List.copyOf(name);
        }
    }

    /** A part of a name, underlined where it is what was typed. */
    public record Piece(String text, boolean marked) {}

    /** A question of a guide. */
    public record Question(String slug, String text) {}
}
