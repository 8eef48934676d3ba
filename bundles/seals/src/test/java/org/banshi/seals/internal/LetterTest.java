// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.banshi.seals.PaperLayout;
import org.banshi.seals.PaperLayout.Line;
import org.banshi.seals.TestPapers;
import org.junit.jupiter.api.Test;

class LetterTest {
    private final LetterFont font = LetterFont.shipped();

    @Test
    void anotherReaderFindsTheSameGlyphsInTheSubset() throws Exception {
        TreeSet<Integer> characters =
                new TreeSet<>("潘𬭎迟，1,800.00〔〕Aa".codePoints().boxed().toList());

        byte[] subset = FontSubset.of(font, characters);

        assertThat(subset.length).isLessThan(20_000);
        try (TrueTypeFont read =
                new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(subset).readAllBytes()))) {
            assertThat(read.getNumberOfGlyphs()).isEqualTo(characters.size() + 1);
            for (int character : characters) {
                int glyph = read.getUnicodeCmapLookup().getGlyphId(character);
                assertThat(glyph).as("%x", character).isPositive();
                assertThat(read.getAdvanceWidth(glyph)).isEqualTo(font.advance(font.glyph(character)));
                assertThat(read.getGlyph().getGlyph(glyph).getPath().getBounds2D())
                        .isEqualTo(font.outline(character).getBounds2D());
            }
        }
    }

    @Test
    void aCharacterTheFontLacksIsMarkedAndExplained() {
        PaperLayout letter = TestPapers.letter("潘\uD883\uDEDE迟");

        Sheet sheet = Composer.compose(font, letter, 40);

        assertThat(texts(sheet)).contains("潘〓迟：").anyMatch(text -> text.startsWith("“〓”处是字库没有的字"));
        assertThat(texts(Composer.compose(font, TestPapers.letter("潘𬭎迟"), 40)))
                .contains("潘𬭎迟：")
                .noneMatch(text -> text.contains("〓"));
    }

    @Test
    void aLongBodyGoesOnOverPagesAndTheSealStandsOnTheLast() {
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            body.add(new Line.Paragraph("一二三四五六七八九十".repeat(12)));
        }
        PaperLayout one = TestPapers.letter();
        Sheet sheet = Composer.compose(
                font,
                new PaperLayout(
                        one.issuer(),
                        one.title(),
                        one.number(),
                        body,
                        one.date(),
                        one.verificationUrl(),
                        one.code(),
                        true,
                        one.metadata()),
                40);

        assertThat(sheet.pages()).hasSizeBetween(3, 6);
        for (List<Mark> page : sheet.pages()) {
            for (Mark mark : page) {
                if (mark instanceof Mark.Text text) {
                    double end = text.x() + font.width(text.text()) * text.size();
                    assertThat(end).as(text.text()).isLessThan(Sheet.WIDTH - 20);
                    assertThat(text.baseline()).as(text.text()).isLessThan(Sheet.HEIGHT - 15);
                }
            }
        }
        assertThat(sheet.pages().get(sheet.pages().size() - 1))
                .anyMatch(mark -> mark instanceof Mark.Text text && text.text().equals("2026 年 11 月 24 日"));
    }

    @Test
    void noClosingMarkBeginsALineAndNoNumberIsTorn() {
        assertThat(LineBreaks.wrap(font, "一二三四五六七八九，十", 1, 9, 0)).containsExactly("一二三四五六七八", "九，十");
        assertThat(LineBreaks.wrap(font, "一二三四五1,800.00元（是）", 1, 7, 0)).containsExactly("一二三四五", "1,800.00元", "（是）");
        assertThat(LineBreaks.wrap(font, "一二三", 1, 3, 2)).containsExactly("一", "二三");
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.pages().stream()
                .flatMap(List::stream)
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }
}
