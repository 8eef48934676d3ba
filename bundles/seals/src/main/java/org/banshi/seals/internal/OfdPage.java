// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.StringJoiner;
import org.banshi.seals.QrCode;

/** Draws marks as the objects of an OFD page (GB/T 33190, 8 to 11). */
final class OfdPage {
    private final LetterFont font;
    private final int fontId;
    private final XmlText xml = new XmlText();
    private int lastId;

    private OfdPage(LetterFont font, int fontId, int lastId) {
        this.font = font;
        this.fontId = fontId;
        this.lastId = lastId;
    }

    /** A page's file and the last object number it used. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Drawn(byte[] content, int lastId) {}

    static Drawn draw(List<Mark> marks, LetterFont font, int fontId, int lastId) {
        OfdPage page = new OfdPage(font, fontId, lastId);
        return new Drawn(page.content(marks), page.lastId);
    }

    private byte[] content(List<Mark> marks) {
        xml.open("Page").open("Area");
        xml.leaf("PhysicalBox", numbers(0, 0, Sheet.WIDTH, Sheet.HEIGHT)).close();
        xml.open("Content").open("Layer", "ID", id());
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text) {
                text(text);
            } else if (mark instanceof Mark.Box box) {
                path(
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height(),
                        box.colour(),
                        rectangle(0, 0, box.width(), box.height()));
            } else if (mark instanceof Mark.Qr qr) {
                path(qr.x(), qr.y(), qr.side(), qr.side(), 0x16211F, modules(qr));
            }
        }
        return xml.close().close().close().bytes();
    }

    private void text(Mark.Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        int[] characters = text.text().codePoints().toArray();
        double width = 0;
        StringJoiner steps = new StringJoiner(" ");
        for (int i = 0; i < characters.length; i++) {
            double step = text.size() * font.advance(font.glyph(characters[i])) / LetterFont.UNITS + text.spacing();
            width += step;
            // an even list: as many steps as characters, less one
            if (i < characters.length - 1) {
                steps.add(number(step));
            }
        }
        double ascent = text.size() * 1.2;
        String boundary = numbers(text.x(), text.baseline() - ascent, width, text.size() * 1.55);
        if (text.bold()) {
            xml.open(
                    "TextObject",
                    "ID",
                    id(),
                    "Boundary",
                    boundary,
                    "Font",
                    String.valueOf(fontId),
                    "Size",
                    number(text.size()),
                    "Stroke",
                    "true",
                    "Fill",
                    "true",
                    "LineWidth",
                    number(text.size() * 0.025));
            xml.empty("FillColor", "Value", colour(text.colour())).empty("StrokeColor", "Value", colour(text.colour()));
        } else {
            xml.open(
                    "TextObject",
                    "ID",
                    id(),
                    "Boundary",
                    boundary,
                    "Font",
                    String.valueOf(fontId),
                    "Size",
                    number(text.size()));
            xml.empty("FillColor", "Value", colour(text.colour()));
        }
        if (characters.length > 1) {
            xml.leaf("TextCode", text.text(), "X", "0", "Y", number(ascent), "DeltaX", steps.toString());
        } else {
            xml.leaf("TextCode", text.text(), "X", "0", "Y", number(ascent));
        }
        xml.close();
    }

    private void path(double x, double y, double width, double height, int colour, String data) {
        xml.open("PathObject", "ID", id(), "Boundary", numbers(x, y, width, height), "Stroke", "false", "Fill", "true");
        xml.empty("FillColor", "Value", colour(colour))
                .leaf("AbbreviatedData", data)
                .close();
    }

    private static String modules(Mark.Qr qr) {
        QrCode code = qr.code();
        double module = qr.side() / code.size();
        StringJoiner data = new StringJoiner(" ");
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                int from = column;
                while (column < code.size() && code.dark(column, row)) {
                    column++;
                }
                if (column > from) {
                    data.add(rectangle(from * module, row * module, (column - from) * module, module));
                }
            }
        }
        return data.toString();
    }

    private static String rectangle(double x, double y, double width, double height) {
        return "M %s L %s L %s L %s C"
                .formatted(
                        numbers(x, y), numbers(x + width, y), numbers(x + width, y + height), numbers(x, y + height));
    }

    private String id() {
        return String.valueOf(++lastId);
    }

    private static String colour(int rgb) {
        return (rgb >> 16) + " " + (rgb >> 8 & 0xff) + " " + (rgb & 0xff);
    }

    static String numbers(double... values) {
        StringJoiner joiner = new StringJoiner(" ");
        for (double value : values) {
            joiner.add(number(value));
        }
        return joiner.toString();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
