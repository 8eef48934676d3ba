// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banshi.audit.AuditEntry;
import org.banshi.licenses.Format;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.licenses.PublicCheck;
import org.banshi.licenses.PublicCheck.Outcome;
import org.banshi.licenses.Reservation;
import org.banshi.seals.PaperLayout.Line;
import org.banshi.spi.BanshiException;
import org.banshi.spi.CaseRef;
import org.banshi.store.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlLicensesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:46:13Z");

    @TempDir
    Path temp;

    private Installation house;

    @BeforeEach
    void open() {
        house = new Installation(temp, NOW);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void issuesOneLetterInBothForms() {
        Reservation reservation = house.reserve("c1");
        List<License> alongside = new ArrayList<>();

        License license = house.licenses.complete(reservation.licenseId(), alongside::add);

        assertThat(license.state()).isEqualTo(LicenseState.VALID);
        assertThat(license.number()).isEqualTo("示例金提〔2026〕1号").isEqualTo(reservation.number());
        assertThat(license.identifier())
                .startsWith("1.2.156.3005.2.12350299DEMA0003XJ001.12350299DEMA0003XJ.2026000001.001.");
        assertThat(license.face()).containsEntry("amount", new BigDecimal("1800.00"));
        assertThat(license.face()).containsEntry("decidedOn", LocalDate.of(2026, 11, 24));
        assertThat(alongside).containsExactly(license);
        assertThat(house.licenses.find(license.id())).contains(license);
        assertThat(house.licenses.byCase(new CaseRef("c1"))).contains(license);
        assertThat(house.licenses.of("p1")).containsExactly(license);
        assertThat(house.audited).extracting(AuditEntry::action).containsExactly("licenses.issued");
        for (Format format : Format.values()) {
            byte[] file = house.licenses.file(license.id(), format).orElseThrow();
            assertThat(house.licenses.check(file).outcome()).as("%s", format).isEqualTo(Outcome.GENUINE);
        }
    }

    @Test
    void keepsAndPrintsOfTheAnswersOnlyThoseTheLetterNames() {
        house.layout = layout -> layout.replace("{face.ground}", "{face.ground}，{answers.use}");
        Map<String, Object> face = new TreeMap<>(Installation.request("c1").face());
        face.put("answers.use", "办理 {贷款}");
        face.put("answers.note", "给自己看的");

        Reservation reservation = house.licenses.reserve(new IssueRequest(
                new CaseRef("c1"), Installation.DIGEST, Installation.APPROVAL, Installation.HOLDER, face));
        License license = house.licenses.complete(reservation.licenseId(), issued -> {});

        assertThat(license.face()).containsEntry("answers.use", "办理 {贷款}").doesNotContainKey("answers.note");
        assertThat(house.printed.get(0).body()).contains(new Line.Row("决定依据", "《住房公积金管理条例》第二十四条，办理 {贷款}"));
    }

    @Test
    void aCaseGetsOneLicenceOfAType() {
        Reservation first = house.reserve("c1");

        assertThat(house.reserve("c1")).isEqualTo(first);
        assertThat(house.reserve("c2").number()).isEqualTo("示例金提〔2026〕2号");
    }

    @Test
    void aRolledBackReservationLeavesNoGap() {
        Transactions outer = house.store.database().room("licenses", SqlLicenses.class);
        assertThatExceptionOfType(Installation.Cut.class)
                .isThrownBy(() -> outer.run(handle -> {
                    assertThat(house.reserve("c1").number()).isEqualTo("示例金提〔2026〕1号");
                    throw new Installation.Cut();
                }));

        assertThat(house.reserve("c2").number()).isEqualTo("示例金提〔2026〕1号");
    }

    @Test
    void completingAgainChangesNothing() {
        Reservation reservation = house.reserve("c1");
        License first = house.licenses.complete(reservation.licenseId(), license -> {});
        Optional<byte[]> file = house.licenses.file(first.id(), Format.OFD);

        License second = house.licenses.complete(reservation.licenseId(), license -> {
            throw new AssertionError("not the call that completes");
        });

        assertThat(second).isEqualTo(first);
        assertThat(house.sealed).isEqualTo(1);
        assertThat(house.licenses.file(first.id(), Format.OFD).orElseThrow()).isEqualTo(file.orElseThrow());
        assertThat(house.audited).hasSize(1);
    }

    @Test
    void goesOnAfterACutAnywhereAndIssuesOnce() {
        Reservation reservation = house.reserve("c1");
        String id = reservation.licenseId();

        house.cutAfterSealing = true;
        cut(id);
        house.cutAfterSealing = false;
        house.putsLeft = 1;
        cut(id);
        house.putsLeft = Integer.MAX_VALUE;
        assertThatExceptionOfType(Installation.Cut.class)
                .isThrownBy(() -> house.licenses.complete(id, license -> {
                    throw new Installation.Cut();
                }));
        assertThat(house.licenses.find(id).orElseThrow().state()).isEqualTo(LicenseState.PREPARING);
        assertThat(house.licenses.of("p1")).isEmpty();
        assertThat(house.licenses.check(reservation.code()).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(house.audited).isEmpty();

        License license = house.licenses.complete(id, done -> {});
        assertThat(license.number()).isEqualTo(reservation.number());
        assertThat(license.code()).isEqualTo(reservation.code());
        assertThat(house.licenses.of("p1")).containsExactly(license);
        assertThat(house.audited).hasSize(1);
    }

    @Test
    void eightAtOnceCompleteOnce() throws Exception {
        Reservation reservation = house.reserve("c1");
        List<License> alongside = java.util.Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<License>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> house.licenses.complete(reservation.licenseId(), alongside::add));
            }
            for (Future<License> done : threads.invokeAll(work)) {
                assertThat(done.get().state()).isEqualTo(LicenseState.VALID);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(alongside).hasSize(1);
        byte[] file = house.licenses.file(reservation.licenseId(), Format.PDF).orElseThrow();
        assertThat(house.licenses.check(file).outcome()).isEqualTo(Outcome.GENUINE);
    }

    @Test
    void thePublicSeesTheMinimum() {
        License license = issue("c1");

        PublicCheck check = house.licenses.check(
                license.code().toLowerCase(java.util.Locale.ROOT).replace("-", ""));

        assertThat(check.outcome()).isEqualTo(Outcome.GENUINE);
        PublicCheck.Shown shown = check.shown().orElseThrow();
        assertThat(shown.holder()).isEqualTo("潘**");
        assertThat(shown.number()).isEqualTo(license.number());
        assertThat(shown.issuer().zh()).isEqualTo("示例市住房公积金中心");
        assertThat(check.toString()).doesNotContain("1800", "350299198007120179", "𬭎");
        assertThat(house.licenses.check("0000-0000-0000-0000-0").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(house.licenses.check("nonsense").shown()).isEmpty();
    }

    @Test
    void aChangedFileIsAlteredAndAStrangersIsUnknown() {
        License license = issue("c1");
        byte[] pdf = house.licenses.file(license.id(), Format.PDF).orElseThrow();
        pdf[pdf.length / 2] ^= 1;

        assertThat(house.licenses.check(pdf).outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(house.licenses.check(pdf).shown()).isEmpty();
        assertThat(house.licenses.check(new byte[] {1, 2, 3}).outcome()).isEqualTo(Outcome.UNKNOWN);
        try (Installation other = new Installation(temp.resolve("other"), NOW)) {
            License foreign = other.licenses.complete(other.reserve("c1").licenseId(), done -> {});
            byte[] file = other.licenses.file(foreign.id(), Format.OFD).orElseThrow();
            assertThat(house.licenses.check(file).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(house.licenses.check(file).shown()).isEmpty();
        }
    }

    @Test
    void aFileSealedByACallThatWasCutOffIsNotWhatWasIssued() {
        Reservation reservation = house.reserve("c1");
        License license = house.licenses.complete(reservation.licenseId(), done -> {});
        LicenseRow row = house.store
                .database()
                .room("licenses", SqlLicenses.class)
                .read(handle -> new LicenseTable(house.keys.fieldCipher(), house.keys.blindIndex())
                        .find(handle, license.id())
                        .orElseThrow());
        Layouts.Issuing issuing = new Layouts(house).of(Installation.DIGEST, Installation.APPROVAL);
        byte[] twin = house.seals
                .sealer()
                .seal(new Letters("https://x/{code}").letter(row, issuing.layout(), issuing.agency()), "fund-seal")
                .ofd();

        PublicCheck check = house.licenses.check(twin);

        assertThat(check.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(check.checks()).last().satisfies(step -> assertThat(step.id())
                .isEqualTo("issued"));
    }

    @Test
    void revokedIsToldByCodeAndByFile() {
        License license = issue("c1");

        house.licenses.revoke(license.id(), "重复提取", "clerk1");
        house.licenses.revoke(license.id(), "again", "clerk2");

        PublicCheck byCode = house.licenses.check(license.code());
        assertThat(byCode.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(byCode.shown().orElseThrow().revoked()).contains(LocalDate.of(2026, 11, 24));
        byte[] file = house.licenses.file(license.id(), Format.OFD).orElseThrow();
        assertThat(house.licenses.check(file).outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(house.audited).extracting(AuditEntry::action).containsExactly("licenses.issued", "licenses.revoked");
        assertThat(house.audited.get(1).actor()).isEqualTo("clerk1");
    }

    @Test
    void staysGenuineYearsLater() {
        License license = issue("c1");
        SqlLicenses later = house.at(NOW.plus(Duration.ofDays(1500)));

        assertThat(later.check(license.code()).outcome()).isEqualTo(Outcome.GENUINE);
        assertThat(later.find(license.id()).orElseThrow().state()).isEqualTo(LicenseState.VALID);
    }

    @Test
    void refusesUnknownTypesAndIncompleteFaces() {
        IssueRequest request = Installation.request("c1");
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> house.licenses.reserve(new IssueRequest(
                        request.caseRef(),
                        request.digest(),
                        "12350299DEMA0003XJ009",
                        request.holder(),
                        request.face())))
                .satisfies(e -> assertThat(e.code()).isEqualTo("licenses.unknown-type"));
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> house.licenses.reserve(new IssueRequest(
                        request.caseRef(),
                        request.digest(),
                        request.typeCode(),
                        request.holder(),
                        Map.of("amount", "1"))))
                .satisfies(e -> assertThat(e.code()).isEqualTo("licenses.incomplete-face"));
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> house.licenses.complete("nothing", done -> {}))
                .satisfies(e -> assertThat(e.code()).isEqualTo("licenses.unknown"));
    }

    @Test
    void theTablesHoldNothingPersonalInClear() {
        issue("c1");
        String all = house.store.database().room("licenses", SqlLicenses.class).read(handle -> handle.createQuery(
                        "select * from licenses_license l join licenses_face f on f.license_id = l.id")
                .mapToMap()
                .list()
                .toString());

        assertThat(all).contains("c1", "示例市住房公积金中心").doesNotContain("潘", "350299198007120179", "1800", "0014");
    }

    private License issue(String caseId) {
        return house.licenses.complete(house.reserve(caseId).licenseId(), done -> {});
    }

    private void cut(String id) {
        assertThatExceptionOfType(Installation.Cut.class).isThrownBy(() -> house.licenses.complete(id, done -> {}));
    }
}
