// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.banshi.seals.PaperLayout;

/**
 * A laid-out letter on A4 pages, from which both forms are drawn.
 *
 * @param pages marks of each page, at least one page
 * @param sealX left edge of the seal on the last page, mm; it is as wide and high as its picture says
 * @param sealY upper edge of the seal, mm
 */
record Sheet(PaperLayout layout, List<List<Mark>> pages, double sealX, double sealY) {
    static final double WIDTH = 210;
    static final double HEIGHT = 297;

    /** Every character that stands on a page. */
    NavigableSet<Integer> characters() {
        NavigableSet<Integer> characters = new TreeSet<>();
        for (List<Mark> page : pages) {
            for (Mark mark : page) {
                if (mark instanceof Mark.Text text) {
                    text.text().codePoints().forEach(characters::add);
                }
            }
        }
        return characters;
    }
}
