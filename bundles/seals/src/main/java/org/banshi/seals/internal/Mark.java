// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

/** Something drawn on a page. Lengths in millimetres from the upper left corner; colours {@code 0xRRGGBB}. */
sealed interface Mark {
    /**
     * A run of text on one line.
     *
     * @param x left edge
     * @param baseline height of the line it stands on
     * @param size em
     * @param spacing added after every character
     */
    record Text(String text, double x, double baseline, double size, double spacing, int colour, boolean bold)
            implements Mark {}

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, int colour) implements Mark {}

    /** A QR code of a text. */
    record Qr(org.banshi.seals.QrCode code, double x, double y, double side) implements Mark {}
}
