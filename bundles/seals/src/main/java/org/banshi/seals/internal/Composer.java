// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.util.ArrayList;
import java.util.List;
import org.banshi.seals.PaperLayout;
import org.banshi.seals.PaperLayout.Line;
import org.banshi.seals.QrCode;

/** Sets a letter: red rules and head, title, number, body, issuer and date under the seal, code at the foot. */
final class Composer {
    private static final double LEFT = 30;
    private static final double RIGHT = Sheet.WIDTH - 30;
    private static final double MIDDLE = Sheet.WIDTH / 2;
    private static final double BODY = 5.3;
    private static final double LEADING = 9.6;
    private static final double BODY_END = 236;
    private static final double FOOT = 248;
    private static final double QR = 26;
    private static final int RED = 0xB3202A;
    private static final int INK = 0x16211F;
    private static final int GREY = 0x55605D;
    private static final int HAIRLINE = 0xC9BFA4;

    private final LetterFont font;
    private final PaperLayout layout;
    private final double sealSide;
    private final List<List<Mark>> pages = new ArrayList<>();
    private List<Mark> page = new ArrayList<>();
    private double y;
    private boolean replaced;

    private Composer(LetterFont font, PaperLayout layout, double sealSide) {
        this.font = font;
        this.layout = layout;
        this.sealSide = sealSide;
        pages.add(page);
    }

    /** @param sealSide width and height of the seal, mm */
    static Sheet compose(LetterFont font, PaperLayout layout, double sealSide) {
        return new Composer(font, layout, sealSide).sheet();
    }

    private Sheet sheet() {
        head();
        layout.body().forEach(this::line);
        double centre = ending();
        foot();
        return new Sheet(layout, pages.stream().map(List::copyOf).toList(), centre - sealSide / 2, y - sealSide * 0.62);
    }

    private void head() {
        page.add(new Mark.Box(LEFT - 4, 24, RIGHT - LEFT + 8, 0.9, RED));
        page.add(new Mark.Box(LEFT - 4, 25.6, RIGHT - LEFT + 8, 0.25, RED));
        centred(layout.issuer(), 41, 6.2, 0.8, RED, true);
        centred(layout.title(), 57, 9.6, 1.6, INK, true);
        centred(layout.number(), 67, 4.4, 0, GREY, false);
        y = 72;
        if (layout.sample()) {
            centred("样章 · 演示文件，不具法律效力", 74, 3.6, 0.2, RED, false);
            y = 77;
        }
    }

    private void line(Line line) {
        if (line instanceof Line.Highlight highlight) {
            highlight(highlight);
        } else if (line instanceof Line.Salutation salutation) {
            wrapped(salutation.text(), LEFT, 0, BODY, LEADING, INK);
        } else if (line instanceof Line.Paragraph paragraph) {
            wrapped(paragraph.text(), LEFT, 2 * BODY, BODY, LEADING, INK);
        } else if (line instanceof Line.Row row) {
            y += 1;
            room(LEADING);
            page.add(text(row.label(), LEFT, y + LEADING, BODY * 0.92, GREY));
            wrapped(row.text(), LEFT + 40, 0, BODY, LEADING, INK);
        } else if (line instanceof Line.Note note) {
            y += 4;
            wrapped(note.text(), LEFT, 0, 3.9, 6.4, GREY);
        }
    }

    private void highlight(Line.Highlight line) {
        room(24);
        y += 20;
        double gap = 4;
        double small = 5.6;
        double large = 13;
        String before = drawable(line.before());
        String figure = drawable(line.figure());
        String after = drawable(line.after());
        double width = font.width(before) * small + font.width(figure) * large + font.width(after) * small + 2 * gap;
        double x = MIDDLE - width / 2;
        page.add(text(before, x, y, small, INK));
        x += font.width(before) * small + gap;
        page.add(new Mark.Text(figure, x, y, large, 0, INK, true));
        x += font.width(figure) * large + gap;
        page.add(text(after, x, y, small, INK));
        y += 5;
    }

    private void wrapped(String words, double left, double indent, double size, double leading, int colour) {
        double first = indent;
        for (String part : LineBreaks.wrap(font, drawable(words), size, RIGHT - left, indent)) {
            room(leading);
            y += leading;
            page.add(text(part, left + first, y, size, colour));
            first = 0;
        }
    }

    /** Issuer and date to the right; gives the middle of both, where the seal goes. */
    private double ending() {
        room(sealSide);
        y += sealSide * 0.55;
        String date = "%d 年 %d 月 %d 日"
                .formatted(
                        layout.date().getYear(),
                        layout.date().getMonthValue(),
                        layout.date().getDayOfMonth());
        String issuer = drawable(layout.issuer());
        double widest = Math.max(font.width(issuer), font.width(date)) * BODY;
        double centre = RIGHT - 6 - Math.max(widest, sealSide) / 2;
        page.add(text(issuer, centre - font.width(issuer) * BODY / 2, y, BODY, INK));
        y += LEADING;
        page.add(text(date, centre - font.width(date) * BODY / 2, y, BODY, INK));
        return centre;
    }

    private void foot() {
        double x = LEFT + QR + 7;
        page.add(new Mark.Box(LEFT - 4, FOOT - 4, RIGHT - LEFT + 8, 0.2, HAIRLINE));
        page.add(new Mark.Qr(QrCode.of(layout.verificationUrl()), LEFT, FOOT, QR));
        page.add(text("验真：扫左边的码，或在办事网站“验真”页输入", x, FOOT + 5.5, 3.7, GREY));
        page.add(new Mark.Text(drawable(layout.code()), x, FOOT + 13.5, 5.4, 0.15, INK, false));
        page.add(text("本件带电子印章和数字签名，改动一个字节即不能通过验证。", x, FOOT + 20, 3.4, GREY));
        if (replaced) {
            page.add(text("“〓”处是字库没有的字，以登记的姓名为准。", x, FOOT + 25, 3.4, GREY));
        }
    }

    private void room(double height) {
        if (y + height > BODY_END) {
            page = new ArrayList<>();
            pages.add(page);
            y = 24;
        }
    }

    private void centred(String words, double baseline, double size, double spacing, int colour, boolean bold) {
        String shown = drawable(words);
        double fit = size;
        double gaps = spacing * (shown.codePointCount(0, shown.length()) - 1);
        double widest = RIGHT - LEFT;
        if (font.width(shown) * fit + gaps > widest) {
            fit = (widest - gaps) / font.width(shown);
        }
        double width = font.width(shown) * fit + gaps;
        page.add(new Mark.Text(shown, MIDDLE - width / 2, baseline, fit, spacing, colour, bold));
    }

    private Mark.Text text(String words, double x, double baseline, double size, int colour) {
        return new Mark.Text(drawable(words), x, baseline, size, 0, colour, false);
    }

    private String drawable(String words) {
        String shown = font.drawable(words);
        replaced |= !shown.equals(words);
        return shown;
    }
}
