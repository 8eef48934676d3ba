// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A seal as drawn on the screen: the issuer's name round the rim. */
public record SealMark(String label, List<Letter> letters, String size, boolean sample) {
    public SealMark {
        letters = List.copyOf(letters);
    }

    /** One character, turned about the middle. */
    public record Letter(String character, String turn) {}

    /** The seal of an issuer. */
    public static SealMark of(String issuer, String label, boolean sample) {
        int[] characters = issuer.codePoints().toArray();
        double step = characters.length < 2 ? 0 : Math.min(25, 163.0 / (characters.length - 1));
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            double turn = (i - (characters.length - 1) / 2.0) * step;
            letters.add(new Letter(
                    Character.toString(characters[i]), String.format(Locale.ROOT, "rotate(%.1f 60 60)", turn)));
        }
        return new SealMark(
                label, letters, characters.length > 13 ? "9.5" : characters.length > 9 ? "11.5" : "13.5", sample);
    }
}
