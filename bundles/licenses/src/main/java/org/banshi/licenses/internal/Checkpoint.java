// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.banshi.licenses.License;
import org.banshi.licenses.PublicCheck;
import org.banshi.licenses.PublicCheck.Outcome;
import org.banshi.licenses.PublicCheck.Shown;
import org.banshi.seals.Check;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.PaperVerifier;
import org.banshi.seals.Verdict;
import org.banshi.spi.LocalText;
import org.banshi.store.Transactions;

/** Where anyone checks a paper: by its code, or by the file itself. */
final class Checkpoint {
    private static final LocalText ISSUED = new LocalText("与签发时存下的文件一致", "Equal to the file kept when it was issued");
    private static final LocalText OTHER = new LocalText("与签发时存下的文件不一致", "Not the file kept when it was issued");

    private final Transactions transactions;
    private final LicenseTable table;
    private final PaperVerifier verifier;
    private final Clock clock;

    Checkpoint(Transactions transactions, LicenseTable table, PaperVerifier verifier, Clock clock) {
        this.transactions = transactions;
        this.table = table;
        this.verifier = verifier;
        this.clock = clock;
    }

    PublicCheck byCode(String typed) {
        return known(typed).map(row -> told(row, List.of())).orElse(nothing(Outcome.UNKNOWN, List.of()));
    }

    PublicCheck byFile(byte[] file) {
        PaperVerification paper = verifier.any(file);
        if (paper.verdict() == Verdict.ALTERED) {
            return nothing(Outcome.ALTERED, paper.checks());
        }
        // a file of an untrusted maker tells no code
        Optional<LicenseRow> row = paper.code().flatMap(this::known);
        if (row.isEmpty()) {
            return nothing(Outcome.UNKNOWN, paper.checks());
        }
        String digest = sha256(file);
        boolean kept =
                digest.equals(row.get().ofdDigest()) || digest.equals(row.get().pdfDigest());
        List<Check> checks = new ArrayList<>(paper.checks());
        checks.add(new Check("issued", kept, kept ? ISSUED : OTHER));
        return kept ? told(row.get(), checks) : nothing(Outcome.ALTERED, checks);
    }

    private Optional<LicenseRow> known(String typed) {
        return VerificationCode.read(typed)
                .flatMap(code -> transactions.read(handle -> table.byCode(handle, code)))
                .filter(row -> !row.ofdDigest().isEmpty());
    }

    private PublicCheck told(LicenseRow row, List<Check> checks) {
        License license = row.on(LocalDate.now(clock));
        Outcome outcome =
                switch (license.state()) {
                    case VALID -> Outcome.GENUINE;
                    case REVOKED -> Outcome.REVOKED;
                    case EXPIRED -> Outcome.EXPIRED;
                    case PREPARING -> Outcome.UNKNOWN;
                };
        Shown shown = new Shown(
                license.name(),
                license.number(),
                license.issuer(),
                license.issued(),
                row.maskedHolder(),
                license.revoked().map(at -> LocalDate.ofInstant(at, clock.getZone())));
        return new PublicCheck(outcome, Optional.of(shown), checks);
    }

    private static PublicCheck nothing(Outcome outcome, List<Check> checks) {
        return new PublicCheck(outcome, Optional.empty(), checks);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
