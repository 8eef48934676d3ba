// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.banshi.keys.Signers;
import org.banshi.keys.TrustedRoots;
import org.banshi.seals.PaperLayout;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.PaperVerifier;
import org.banshi.seals.SealException;
import org.banshi.seals.SealedPaper;
import org.banshi.seals.Sealer;
import org.banshi.seals.Seals;
import org.banshi.seals.internal.Findings.Step;

/** Sealing and checking with seals from a directory and keys from the keyring. */
public final class OfficialSeals implements Seals, Sealer, PaperVerifier {
    private final LetterFont font = LetterFont.shipped();
    private final SealCabinet cabinet;
    private final Signers signers;
    private final Clock clock;
    private final OfdVerifier ofdVerifier;
    private final PdfVerifier pdfVerifier;

    /** As {@link Seals#in}. */
    public OfficialSeals(Path directory, Signers signers, TrustedRoots roots, Clock clock) {
        this.signers = signers;
        this.clock = clock;
        cabinet = new SealCabinet(directory, signers, font, clock);
        ofdVerifier = new OfdVerifier(roots, clock);
        pdfVerifier = new PdfVerifier(roots, clock);
    }

    @Override
    public Sealer sealer() {
        return this;
    }

    @Override
    public PaperVerifier verifier() {
        return this;
    }

    @Override
    public SealedPaper seal(PaperLayout layout, String sealAlias) {
        ElectronicSeal seal = cabinet.seal(sealAlias, layout.issuer());
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Sheet sheet = Composer.compose(font, layout, seal.width());
        byte[] subset = FontSubset.of(font, sheet.characters());
        try {
            byte[] ofd = OfdWriter.write(font, sheet, subset, seal, signers.sm2(sealAlias), at, clock.getZone());
            byte[] drawn = PdfWriter.write(sheet, subset, seal);
            byte[] pdf = PdfSigning.sign(drawn, sheet, seal.width(), signers.ecdsa(sealAlias), at, clock.getZone());
            return new SealedPaper(ofd, pdf);
        } catch (IOException e) {
            throw new SealException("the paper cannot be drawn", e);
        }
    }

    @Override
    public PaperVerification ofd(byte[] file) {
        return file.length > LARGEST_FILE ? new Findings().unreadable(Step.PACKAGE) : ofdVerifier.verify(file);
    }

    @Override
    public PaperVerification pdf(byte[] file) {
        return file.length > LARGEST_FILE ? new Findings().unreadable(Step.PACKAGE) : pdfVerifier.verify(file);
    }

    @Override
    public PaperVerification any(byte[] file) {
        boolean isPdf = file.length > 4 && file[0] == '%' && file[1] == 'P';
        return isPdf ? pdf(file) : ofd(file);
    }
}
