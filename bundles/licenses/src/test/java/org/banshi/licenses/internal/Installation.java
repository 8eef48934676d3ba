// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.audit.AuditVerification;
import org.banshi.audit.RecordedEntry;
import org.banshi.audit.SignedHead;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.Reservation;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.seals.PaperLayout;
import org.banshi.seals.SealedPaper;
import org.banshi.seals.Sealer;
import org.banshi.seals.Seals;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;
import org.banshi.store.Blobs;
import org.banshi.store.embedded.StoreOnDerby;

/** Real store, keys and seals on one directory, with places where it can be made to break. */
final class Installation implements AutoCloseable, Sealer, Blobs, ItemFolders {
    static final String DIGEST = "d1";
    static final String APPROVAL = "12350299DEMA0003XJ001";
    static final PersonRef HOLDER = new PersonRef("p1", "潘𬭎迟", "111", "350299198007120179");

    final StoreOnDerby store;
    final Keys keys;
    final Seals seals;
    final SqlLicenses licenses;
    final List<AuditEntry> audited = new ArrayList<>();
    int sealed;
    final List<PaperLayout> printed = new ArrayList<>();
    /** What the folder's layout is, made of the sample's. */
    UnaryOperator<String> layout = UnaryOperator.identity();

    int putsLeft = Integer.MAX_VALUE;
    boolean cutAfterSealing;

    Installation(Path directory, Instant now) {
        Clock clock = Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
        store = StoreOnDerby.inMemory(directory.resolve("store"), clock);
        keys = Keys.open(directory.resolve("keys"), FieldAlgorithm.AES, clock);
        seals = Seals.in(directory.resolve("seals"), keys.signers(), keys.trustedRoots(), clock);
        licenses = at(now);
    }

    /** The same installation at another time. */
    SqlLicenses at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
        return new SqlLicenses(
                new Defaults(),
                store.database(),
                store.counters(),
                store.ids(),
                this,
                keys.fieldCipher(),
                keys.blindIndex(),
                this,
                this,
                seals.verifier(),
                new Recorder(),
                clock);
    }

    Reservation reserve(String caseId) {
        return licenses.reserve(request(caseId));
    }

    static IssueRequest request(String caseId) {
        Map<String, Object> face = Map.of(
                "amount", new BigDecimal("1800.00"),
                "decidedOn", LocalDate.of(2026, 11, 24),
                "caseNumber", "BS-20261124-000017",
                "ground", "《住房公积金管理条例》第二十四条",
                "accountTail", "0014");
        return new IssueRequest(new CaseRef(caseId), DIGEST, APPROVAL, HOLDER, face);
    }

    @Override
    public SealedPaper seal(PaperLayout layout, String sealAlias) {
        sealed++;
        printed.add(layout);
        SealedPaper paper = seals.sealer().seal(layout, sealAlias);
        if (cutAfterSealing) {
            throw new Cut();
        }
        return paper;
    }

    @Override
    public String put(byte[] content) {
        if (putsLeft-- <= 0) {
            throw new Cut();
        }
        return store.blobs().put(content);
    }

    @Override
    public Optional<byte[]> read(String digest) {
        return store.blobs().read(digest);
    }

    @Override
    public Optional<ItemFolder> byDigest(String digest) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("agency.yaml", Samples.bytes("agency.yaml"));
        files.put(
                "licenses/withdrawal-decision.yaml",
                layout.apply(Samples.text("licenses/withdrawal-decision.yaml")).getBytes(UTF_8));
        return digest.equals(DIGEST)
                ? Optional.of(new ItemFolder(DIGEST, "fund", "rent-withdrawal", "1.0.0", files))
                : Optional.empty();
    }

    @Override
    public Optional<ItemFolder> latest(String plugin, String slug) {
        return byDigest(DIGEST);
    }

    @Override
    public List<ItemFolder> current() {
        return byDigest(DIGEST).stream().toList();
    }

    @Override
    public void close() {
        store.close();
    }

    /** The process ends here. */
    static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Defaults() implements SqlLicenses.Settings {
        @Override
        public String verification_url() {
            return "https://banshi.example.cn/verify/{code}";
        }

        @Override
        public Class<SqlLicenses.Settings> annotationType() {
            return SqlLicenses.Settings.class;
        }
    }

    private final class Recorder implements AuditLog {
        @Override
        public void append(AuditEntry entry) {
            audited.add(entry);
        }

        @Override
        public CompletionStage<Long> submit(AuditEntry entry) {
            audited.add(entry);
            return CompletableFuture.completedFuture((long) audited.size());
        }

        @Override
        public void note(AuditEntry entry) {
            audited.add(entry);
        }

        @Override
        public AuditVerification verify() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RecordedEntry> recent(int limit) {
            return List.of();
        }

        @Override
        public SignedHead signHead() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long flushes() {
            return audited.size();
        }
    }
}
