// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.banshi.audit.FileAuditLog;
import org.banshi.calendar.PublishedCalendar;
import org.banshi.catalog.internal.PublishedCatalog;
import org.banshi.delivery.internal.SqlMailbox;
import org.banshi.forms.internal.PinnedForms;
import org.banshi.identity.Citizen;
import org.banshi.identity.Person;
import org.banshi.identity.internal.SqlPersons;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.licenses.internal.SqlLicenses;
import org.banshi.rules.internal.DmnRules;
import org.banshi.seals.Seals;
import org.banshi.spi.Fault;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.Drafts;
import org.banshi.workflow.FilingOutcome;
import org.banshi.workflow.internal.Approval;
import org.banshi.workflow.internal.CaseContext;
import org.banshi.workflow.internal.CaseFile;
import org.banshi.workflow.internal.CaseOpening;
import org.banshi.workflow.internal.DecideCase;
import org.banshi.workflow.internal.FactGathering;
import org.banshi.workflow.internal.Filing;
import org.banshi.workflow.internal.Finishing;
import org.banshi.workflow.internal.IssueLetter;
import org.banshi.workflow.internal.LegalClock;
import org.banshi.workflow.internal.LetterOrder;
import org.banshi.workflow.internal.Notices;
import org.banshi.workflow.internal.Rehearsal;
import org.banshi.workflow.internal.Settled;
import org.banshi.workflow.internal.Spouses;
import org.banshi.workflow.internal.SqlDrafts;

/** The rooms of the product put together without a container, everything real but the agencies. */
final class House implements AutoCloseable {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    final EmbeddedStore store;
    final FileAuditLog audit;
    final CountingSigners signers;
    final DecideCase decide;
    final IssueLetter letter;
    private final CaseFile file;
    private final CaseOpening opening;
    private final Drafts drafts;
    private final Citizen citizen;

    House(Path directory, BiFunction<Path, Clock, EmbeddedStore> database) throws IOException {
        store = database.apply(Files.createDirectories(directory.resolve("store")), CLOCK);
        audit = new FileAuditLog(directory.resolve("audit"));
        Keys keys = Keys.open(directory.resolve("keys"), FieldAlgorithm.AES, CLOCK);
        signers = new CountingSigners(keys.signers());
        ShippedItem item = new ShippedItem();
        PublishedCatalog catalog = new PublishedCatalog(item);
        List<Fault> faults = new ArrayList<>();
        catalog.prepare(item.files(), faults).publish();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the item as shipped is refused: " + faults);
        }
        SqlPersons persons =
                new SqlPersons(store.database(), keys.fieldCipher(), keys.blindIndex(), store.ids(), CLOCK);
        Person applicant = persons.register("林试安", "111", "35029919920315002X", "");
        citizen = new Citizen(applicant, 1);
        City city = new City(CLOCK);
        file = new CaseFile(store.database(), keys.fieldCipher(), CLOCK);
        CaseContext context = new CaseContext(catalog, new PinnedForms(item), persons, CLOCK);
        Notices notices = new Notices(new SqlMailbox(store.database(), keys.fieldCipher(), store.ids(), CLOCK));
        LegalClock legal = new LegalClock(PublishedCalendar.shipped(), CLOCK);
        Settled settled = Rehearsal.impatient();
        DmnRules rules = new DmnRules(store.database(), keys.fieldCipher(), store.ids(), CLOCK, item);
        Spouses spouses = new Spouses(persons, city);
        FactGathering gathering = new FactGathering(city, spouses, CLOCK);
        opening = new CaseOpening(file, legal, store.outbox(), audit, settled, CLOCK);
        Filing filing = new Filing(file, catalog, context, gathering, opening);
        drafts = new SqlDrafts(file, catalog, context, gathering, spouses, filing, rules, store.ids(), CLOCK);
        Seals seals = Seals.in(directory.resolve("seals"), signers, keys.trustedRoots(), CLOCK);
        SqlLicenses licenses = new SqlLicenses(
                new VerificationAddress(),
                store.database(),
                store.counters(),
                store.ids(),
                store.blobs(),
                keys.fieldCipher(),
                keys.blindIndex(),
                item,
                seals.sealer(),
                seals.verifier(),
                audit,
                CLOCK);
        LetterOrder order = new LetterOrder(licenses, store.outbox(), context, CLOCK);
        Approval approval = new Approval(order, store.outbox(), notices, context);
        decide = new DecideCase(file, context, rules, approval, legal, notices, store.outbox(), audit, settled);
        letter = new IssueLetter(file, licenses, new Finishing(file, context), notices, store.outbox());
    }

    /** A draft with all facts fetched and all answers given. */
    DraftView filled() {
        String id = drafts.open(citizen, ShippedItem.SLUG).orElseThrow().id();
        Map<String, List<String>> typed = Map.of(
                "address", List.of("示例区试验路18号602室"),
                "rent", List.of("2200"),
                "months", List.of("1"),
                "byLease", List.of("false"),
                "bank", List.of("示例银行"),
                "cardNo", List.of("9999990000000000014"));
        for (String page : List.of("home", "rent", "account")) {
            drafts.save(citizen, id, page, typed, Locale.CHINESE);
        }
        return drafts.find(citizen, id).orElseThrow();
    }

    /** Drafts as {@link #filled}, all of one version. */
    List<DraftView> copies(DraftView draft, int count) {
        return Rehearsal.copies(file, store.ids(), citizen.id(), draft.id(), count).stream()
                .map(id -> new DraftView(
                        id,
                        draft.item(),
                        draft.answers(),
                        draft.facts(),
                        draft.contests(),
                        draft.version(),
                        draft.saved(),
                        draft.spouse()))
                .toList();
    }

    /** Makes a checked draft a case: audit entry and all rows of a filing, durably. */
    void open(DraftView draft) {
        if (!Rehearsal.open(opening, citizen, draft)) {
            throw new IllegalStateException("not opened: " + draft);
        }
    }

    /** Files a draft as the portal does: reads it, checks facts and answers, opens its case. */
    void file(DraftView draft) {
        FilingOutcome outcome = drafts.file(citizen, draft.id(), "key" + draft.id(), draft.version(), Locale.CHINESE);
        if (!(outcome instanceof FilingOutcome.Filed)) {
            throw new IllegalStateException("not filed: " + outcome);
        }
    }

    @Override
    public void close() {
        audit.close();
        store.close();
    }

    private record VerificationAddress() implements SqlLicenses.Settings {
        @Override
        public String verification_url() {
            return "https://banshi.example.cn/verify/{code}";
        }

        @Override
        public Class<SqlLicenses.Settings> annotationType() {
            return SqlLicenses.Settings.class;
        }
    }
}
