// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.banshi.keys.Keys;
import org.banshi.seals.Check;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.Seals;
import org.banshi.seals.TestPapers;
import org.banshi.seals.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a PDF, and what the verifier says to it. */
class PdfAttacksTest {
    private static final int STEP = Integer.getInteger("banshi.step", 7);

    @TempDir
    Path temp;

    private Keys keys;
    private Seals seals;
    private byte[] genuine;

    @BeforeEach
    void seal() {
        keys = TestPapers.keys(temp);
        seals = TestPapers.seals(temp, keys, TestPapers.NOW);
        genuine = seals.sealer().seal(TestPapers.letter(), "fund-seal").pdf();
    }

    @Test
    void anyChangedBitIsFound() {
        int from = start("/Contents <") + 11;
        Random random = new Random(20261124);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(genuine.length);
            assertThat(verify(TestPapers.flipped(genuine, at)).verdict())
                    .as("byte %d", at)
                    .isNotEqualTo(Verdict.GENUINE);
        }
        // the signature's own value and the room behind it, which no digest covers
        for (int at = from; at < from + 8_192; at += STEP) {
            assertThat(verify(TestPapers.flipped(genuine, at)).verdict())
                    .as("signature value, digit %d", at - from)
                    .isNotEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    void aChangedByteOfContentFailsTheContentCheck() {
        PaperVerification verification = verify(TestPapers.flipped(genuine, start("/MediaBox") + 20));

        assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(failed(verification)).contains("content");
        assertThat(verification.code()).isEmpty();
    }

    @Test
    void aChangedByteOfTheSignatureIsFound() {
        int from = start("/Contents <") + 11;

        assertThat(verify(TestPapers.flipped(genuine, from + 2_000)).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void anythingBehindTheSignedPartIsNotCovered() {
        byte[] longer = Arrays.copyOf(genuine, genuine.length + 1);
        longer[genuine.length] = '\n';

        assertThat(verify(longer).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(failed(verify(longer))).contains("coverage");
    }

    @Test
    void aSecondSignatureIsNotAccepted() {
        byte[] more = "\n% /ByteRange [0 1 2 3]".getBytes(ISO_8859_1);
        byte[] longer = Arrays.copyOf(genuine, genuine.length + more.length);
        System.arraycopy(more, 0, longer, genuine.length, more.length);

        assertThat(verify(longer).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void aGapThatHoldsMoreThanTheSignatureIsRefused() {
        int open = start("/Contents <") + 10;
        byte[] changed = genuine.clone();
        changed[open + 10] = '>';

        assertThat(verify(changed).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void anUnknownMakerIsRefused() {
        Path elsewhere = temp.resolve("stranger");
        byte[] forged = TestPapers.seals(elsewhere, TestPapers.keys(elsewhere), TestPapers.NOW)
                .sealer()
                .seal(TestPapers.letter(), "fund-seal")
                .pdf();

        assertThat(verify(forged).verdict()).isEqualTo(Verdict.UNKNOWN_MAKER);
        assertThat(failed(verify(forged))).containsExactly("signer");
    }

    @Test
    void anExpiredCertificateIsRefused() {
        Seals later = TestPapers.seals(temp.resolve("later"), keys, TestPapers.NOW.plus(Duration.ofDays(4000)));
        byte[] late = later.sealer().seal(TestPapers.letter(), "fund-seal").pdf();

        assertThat(later.verifier().pdf(late).verdict()).isEqualTo(Verdict.EXPIRED);
        assertThat(verify(late).verdict()).as("from the future").isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void whatIsNoSignedPdfIsUnreadable() throws IOException {
        for (byte[] file : List.of(new byte[0], "%PDF-1.7 nothing".getBytes(ISO_8859_1), new byte[11 << 20])) {
            assertThat(verify(file).verdict()).isEqualTo(Verdict.UNREADABLE);
            assertThat(seals.verifier().any(file).verdict()).isEqualTo(Verdict.UNREADABLE);
        }
    }

    private PaperVerification verify(byte[] file) {
        return seals.verifier().pdf(file);
    }

    private int start(String token) {
        int at = TestPapers.indexOf(genuine, token.getBytes(ISO_8859_1), 0);
        assertThat(at).as(token).isPositive();
        return at;
    }

    private static List<String> failed(PaperVerification verification) {
        return verification.checks().stream()
                .filter(check -> !check.passed())
                .map(Check::id)
                .toList();
    }
}
