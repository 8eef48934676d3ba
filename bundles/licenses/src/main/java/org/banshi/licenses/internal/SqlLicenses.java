// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.keys.BlindIndex;
import org.banshi.keys.FieldCipher;
import org.banshi.licenses.Format;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.licenses.Licenses;
import org.banshi.licenses.PublicCheck;
import org.banshi.licenses.Reservation;
import org.banshi.onboarding.ItemFolders;
import org.banshi.seals.PaperVerifier;
import org.banshi.seals.SealedPaper;
import org.banshi.seals.Sealer;
import org.banshi.spi.BanshiException;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Remedy;
import org.banshi.store.Blobs;
import org.banshi.store.Counters;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Licences in tables, their documents among the blobs. */
@Component(configurationPid = "org.banshi.licenses")
public final class SqlLicenses implements Licenses {
    /** Settings of PID {@code org.banshi.licenses}. */
    public @interface Settings {
        /** Address the QR code leads to; {@code {code}} stands for the code. */
        String verification_url() default "http://127.0.0.1:8181/verify/{code}";
    }

    private final Transactions transactions;
    private final Counters counters;
    private final Ids ids;
    private final Blobs blobs;
    private final Sealer sealer;
    private final AuditLog audit;
    private final Clock clock;
    private final LicenseTable table;
    private final Layouts layouts;
    private final Letters letters;
    private final Checkpoint checkpoint;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public SqlLicenses(
            Settings settings,
            @Reference Database database,
            @Reference Counters counters,
            @Reference Ids ids,
            @Reference Blobs blobs,
            @Reference FieldCipher cipher,
            @Reference BlindIndex index,
            @Reference ItemFolders folders,
            @Reference Sealer sealer,
            @Reference PaperVerifier verifier,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        transactions = database.room("licenses", SqlLicenses.class);
        this.counters = counters;
        this.ids = ids;
        this.blobs = blobs;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
        table = new LicenseTable(cipher, index);
        layouts = new Layouts(folders);
        letters = new Letters(settings.verification_url());
        checkpoint = new Checkpoint(transactions, table, verifier, clock);
    }

    @Override
    public Reservation reserve(IssueRequest request) {
        Layouts.Issuing issuing = layouts.of(request.digest(), request.typeCode());
        Letters.check(issuing.layout(), request.face());
        LicenseRow row = transactions.write(handle -> table.byCaseAndType(handle, request.caseRef(), request.typeCode())
                .orElseGet(() -> {
                    LicenseRow fresh = LicenseRow.reserved(
                            ids.next(),
                            request.caseRef(),
                            issuing,
                            request.digest(),
                            request.holder(),
                            number(issuing),
                            Letters.kept(issuing.layout(), request.face()));
                    table.insert(handle, fresh, clock.instant());
                    return fresh;
                }));
        return new Reservation(
                row.license().id(), row.license().number(), row.license().code());
    }

    private LicenseRow.Numbering number(Layouts.Issuing issuing) {
        LicenseLayout layout = issuing.layout();
        LocalDate today = LocalDate.now(clock);
        long count = counters.next("licenses.%s.%d".formatted(layout.typeCode(), today.getYear()));
        String serial = "%d%06d".formatted(today.getYear(), count);
        return new LicenseRow.Numbering(
                LicenseIdentifier.of(layout.typeCode(), issuing.agency().code(), serial),
                layout.number(today.getYear(), count),
                VerificationCode.next(random),
                today);
    }

    @Override
    public License complete(String licenseId, Consumer<License> alongside) {
        LicenseRow row =
                transactions.read(handle -> table.find(handle, licenseId)).orElseThrow(() -> unknown(licenseId));
        if (row.license().state() != LicenseState.PREPARING) {
            return row.on(LocalDate.now(clock));
        }
        Layouts.Issuing issuing = layouts.of(row.folderDigest(), row.typeCode());
        SealedPaper paper = sealer.seal(
                letters.letter(row, issuing.layout(), issuing.agency()),
                issuing.layout().seal());
        // documents sealed by a call that was cut off before this point are named by no row: never handed out, never
        // genuine
        String ofd = blobs.put(paper.ofd());
        String pdf = blobs.put(paper.pdf());
        License issued = row.in(LicenseState.VALID);
        boolean first = transactions.write(handle -> {
            boolean completed = table.complete(handle, licenseId, ofd, pdf, clock.instant());
            if (completed) {
                alongside.accept(issued);
                transactions.afterCommit(() -> record("licenses.issued", "", issued));
            }
            return completed;
        });
        return first ? issued : find(licenseId).orElseThrow(() -> unknown(licenseId));
    }

    @Override
    public Optional<License> find(String id) {
        return transactions.read(handle -> table.find(handle, id)).map(row -> row.on(LocalDate.now(clock)));
    }

    @Override
    public Optional<License> byCase(CaseRef caseRef) {
        return transactions.read(handle -> table.ofCase(handle, caseRef)).stream()
                .findFirst()
                .map(row -> row.on(LocalDate.now(clock)));
    }

    @Override
    public List<License> of(String personId) {
        return transactions.read(handle -> table.ofHolder(handle, personId)).stream()
                .map(row -> row.on(LocalDate.now(clock)))
                .toList();
    }

    @Override
    public PublicCheck check(String code) {
        return checkpoint.byCode(code);
    }

    @Override
    public PublicCheck check(byte[] file) {
        return checkpoint.byFile(file);
    }

    @Override
    public void revoke(String id, String reason, String by) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new IllegalArgumentException("reason of %d characters, expected 1 to 500".formatted(reason.length()));
        }
        transactions.run(handle -> {
            LicenseRow row = table.find(handle, id).orElseThrow(() -> unknown(id));
            if (table.revoke(handle, id, reason, by, clock.instant())) {
                transactions.afterCommit(() -> record("licenses.revoked", by, row.license()));
            } else if (row.license().state() == LicenseState.PREPARING) {
                throw new BanshiException(
                        "licenses.not-issued", Remedy.CLERK, "licence %s is not issued yet".formatted(id));
            }
        });
    }

    @Override
    public Optional<byte[]> file(String id, Format format) {
        return transactions
                .read(handle -> table.find(handle, id))
                .map(row -> format == Format.OFD ? row.ofdDigest() : row.pdfDigest())
                .flatMap(blobs::read);
    }

    // the row itself tells what happened, and the thread may hold an outer transaction's connection
    private void record(String action, String actor, License license) {
        audit.note(AuditEntry.of(
                        actor, action, license.holderId(), license.caseRef().id(), "")
                .with("license", license.id()));
    }

    private static BanshiException unknown(String id) {
        return new BanshiException("licenses.unknown", Remedy.OPERATOR, "there is no licence %s".formatted(id));
    }
}
