// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.Paper;
import org.banshi.portal.internal.view.SealMark;
import org.banshi.portal.internal.view.Words;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseView;

/** Sealed letters as the screen shows them. */
final class Papers {
    private final Words words;
    private final Moments moments;
    private final Locale locale;
    private final String address;
    private final boolean sample;

    /**
     * @param address of this portal as the outside knows it, for the QR code
     * @param sample whether seals are samples (样章)
     */
    Papers(Words words, Moments moments, Locale locale, String address, boolean sample) {
        this.words = words;
        this.moments = moments;
        this.locale = locale;
        this.address = address;
        this.sample = sample;
    }

    /** The letter of a case; empty before it is sealed. */
    Optional<Paper> of(CaseView view) {
        return view.letter()
                .filter(letter -> letter.state() == LicenseState.VALID)
                .map(letter -> paper(view, letter));
    }

    /** The seal of a letter's issuer. */
    SealMark seal(License letter) {
        String issuer = letter.issuer().zh();
        String label = words.say(
                sample ? "paper.seal.sample" : "paper.seal", letter.issuer().in(locale));
        return SealMark.of(issuer, label, sample);
    }

    private Paper paper(CaseView view, License letter) {
        CaseFacts facts = new CaseFacts(view);
        List<String> lines = new ArrayList<>();
        String item = view.item().guide().name().in(locale);
        if (facts.approved()) {
            lines.add(words.say("paper.body.approved", view.applicant().name(), item));
            facts.accountTail().ifPresent(tail -> lines.add(words.say("paper.body.account", tail)));
        } else {
            lines.add(words.say("paper.body.refused", view.applicant().name(), item));
            facts.clerkReason().ifPresent(reason -> lines.add(words.say("paper.body.reason", reason)));
            facts.clerkGround().ifPresent(ground -> lines.add(words.say("paper.body.ground", ground)));
        }
        ByteMatrix qr = qr(address + "/verify/" + letter.code());
        return new Paper(
                letter.id(),
                letter.issuer().in(locale),
                letter.name().in(locale),
                letter.number(),
                facts.amount().map(Papers::digits).orElse(""),
                lines,
                moments.fullDay(letter.issued()),
                seal(letter),
                List.of(letter.code().split("(?<=-)")),
                path(qr),
                qr.getWidth() + 2 * QUIET);
    }

    static String digits(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.amount());
    }

    private static final int QUIET = 2;

    private static ByteMatrix qr(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code for an address of " + text.length() + " characters", e);
        }
    }

    // runs of dark modules as strokes of one unit, row by row
    private static String path(ByteMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append(".5h")
                            .append(x - from);
                }
                x++;
            }
        }
        return path.toString();
    }
}
