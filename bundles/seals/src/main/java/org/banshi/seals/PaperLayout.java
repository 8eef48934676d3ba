// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an official letter (公文) says, from its red head to the code at its foot.
 *
 * @param issuer name of the issuing agency, printed as head, above the date and in the seal
 * @param title such as 准予提取决定书
 * @param number such as 示例金提〔2026〕318号
 * @param body from top to bottom; long bodies go on over further pages
 * @param date date of issue, printed below the issuer, under the seal
 * @param verificationUrl absolute address that the QR code holds; where anyone checks the paper
 * @param code verification code, printed and kept inside both files
 * @param sample whether the paper must say that it is a specimen without force in law (样章)
 * @param metadata further named values kept inside the OFD (GB/T 36903 names), not printed
 */
public record PaperLayout(
        String issuer,
        String title,
        String number,
        List<Line> body,
        LocalDate date,
        String verificationUrl,
        String code,
        boolean sample,
        SortedMap<String, String> metadata) {
    public PaperLayout {
        if (issuer.isBlank() || title.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("a paper needs issuer, title and number");
        }
        if (!code.matches("[0-9A-Za-z-]{8,64}")) {
            throw new IllegalArgumentException(
                    "verification code of %d characters, expected 8 to 64 letters, digits, -".formatted(code.length()));
        }
        body = List.copyOf(body);
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }

    /** One part of the body. */
    public sealed interface Line {
        /** Large figure in the middle of the line with small words around it: 准予提取 <b>1,800.00</b> 元. */
        record Highlight(String before, String figure, String after) implements Line {}

        /** Whom the letter addresses; set flush left, before the first paragraph. */
        record Salutation(String text) implements Line {}

        /** Running text, wrapped, first line indented by two characters. */
        record Paragraph(String text) implements Line {}

        /** A name and its value in two columns. */
        record Row(String label, String text) implements Line {}

        /** Small print, such as how to object. */
        record Note(String text) implements Line {}
    }
}
