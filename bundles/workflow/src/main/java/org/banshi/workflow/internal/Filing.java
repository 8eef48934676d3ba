// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Item;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.identity.Citizen;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.banshi.store.Outbox;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.FilingOutcome;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files a draft, once: one transaction makes the case, its first event and the order to decide it. */
@Component(service = Filing.class)
public final class Filing {
    /** How many further numbers are drawn for one case: with a million cases a day, one in ten fails, so this never runs out. */
    private static final int NUMBERS = 20;

    private final CaseFile cases;
    private final Catalog catalog;
    private final CaseContext context;
    private final FactGathering gathering;
    private final LegalClock legalClock;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Settled settled;
    private final Clock clock;
    private final Supplier<String> numbers;

    @Activate
    public Filing(
            @Reference CaseFile cases,
            @Reference Catalog catalog,
            @Reference CaseContext context,
            @Reference FactGathering gathering,
            @Reference LegalClock legalClock,
            @Reference Outbox outbox,
            @Reference AuditLog audit,
            @Reference Settled settled,
            @Reference Clock clock) {
        this(
                cases,
                catalog,
                context,
                gathering,
                legalClock,
                outbox,
                audit,
                settled,
                clock,
                () -> CaseNumber.of(LocalDate.now(clock)));
    }

    /** @param numbers draws a case number; some may be taken */
    Filing(
            CaseFile cases,
            Catalog catalog,
            CaseContext context,
            FactGathering gathering,
            LegalClock legalClock,
            Outbox outbox,
            AuditLog audit,
            Settled settled,
            Clock clock,
            Supplier<String> numbers) {
        this.cases = cases;
        this.catalog = catalog;
        this.context = context;
        this.gathering = gathering;
        this.legalClock = legalClock;
        this.outbox = outbox;
        this.audit = audit;
        this.settled = settled;
        this.clock = clock;
        this.numbers = numbers;
    }

    FilingOutcome file(Citizen citizen, String id, String clientKey, long version, Locale locale, SqlDrafts drafts) {
        if (!clientKey.matches("[A-Za-z0-9]{8,64}")) {
            return refused("workflow.bad-key", "the client key must be 8 to 64 letters and digits");
        }
        Optional<Read> read = read(citizen, id, drafts);
        if (read.isEmpty()) {
            return before(citizen, id, clientKey)
                    .orElseGet(() -> refused("workflow.no-draft", "there is no such draft"));
        }
        DraftView draft = read.get().draft();
        if (draft.version() != version) {
            return refused("workflow.draft-changed", "the draft was changed after it was checked");
        }
        if (!catalog.bySlug(draft.item().slug()).map(Item::open).orElse(false)) {
            return refused("workflow.item-paused", "the item takes no new cases now; the draft is kept");
        }
        Content checked = read.get().content();
        Map<String, NeedFacts> fresh = gathering.missing(draft.item(), new CaseRef(id), citizen.person(), checked);
        if (!fresh.isEmpty()) {
            Optional<FilingOutcome> stale = readAgain(citizen, id, checked, fresh, drafts);
            if (stale.isPresent()) {
                return stale.get();
            }
            read = read(citizen, id, drafts).filter(now -> now.draft().answers().equals(draft.answers()));
            if (read.isEmpty()) {
                return before(citizen, id, clientKey).orElseGet(Filing::changedMeanwhile);
            }
        }
        return checked(citizen, read.get(), clientKey, locale);
    }

    /** An open draft, read once; its content is at least as new as its version. */
    private record Read(DraftView draft, Content content) {}

    private Optional<Read> read(Citizen citizen, String id, SqlDrafts drafts) {
        return cases.transactions()
                .read(handle -> DraftTable.kept(handle, id, citizen.id()))
                .map(kept -> {
                    Content content = cases.contents().opened(id, kept.sealed());
                    return new Read(drafts.view(citizen, kept.row(), content), content);
                });
    }

    /** What the same key, or another tab with another key, made of it earlier. */
    private Optional<FilingOutcome> before(Citizen citizen, String id, String clientKey) {
        return cases.transactions().read(handle -> DraftTable.filedWith(handle, citizen.id(), clientKey)
                .map(filed -> filed.equals(id)
                        ? new FilingOutcome.Filed(id)
                        : refused("workflow.key-reused", "this key filed something else"))
                .or(() -> CaseTable.find(handle, id)
                        .filter(row -> row.personId().equals(citizen.id()))
                        .map(row -> new FilingOutcome.Filed(row.id()))));
    }

    /** Keeps facts that were read again; empty if what the person checked still holds. */
    private static Optional<FilingOutcome> readAgain(
            Citizen citizen, String id, Content checked, Map<String, NeedFacts> fresh, SqlDrafts drafts) {
        List<String> changed = new ArrayList<>();
        fresh.forEach((name, after) -> {
            NeedFacts before = checked.needs().get(name);
            TreeSet<String> facts = new TreeSet<>(after.values().keySet());
            if (before != null) {
                facts.addAll(before.values().keySet());
            }
            facts.stream()
                    .filter(fact -> before == null
                            || !Objects.equals(
                                    before.values().get(fact), after.values().get(fact)))
                    .forEach(fact -> changed.add(name + "." + fact));
        });
        Optional<DraftView> now = drafts.changed(citizen, id, content -> content.withNeeds(fresh));
        return changed.isEmpty()
                ? Optional.empty()
                : now.map(draft -> new FilingOutcome.FactsChanged(draft, List.copyOf(changed)));
    }

    private FilingOutcome checked(Citizen citizen, Read read, String clientKey, Locale locale) {
        DraftView draft = read.draft();
        Form form = context.form(draft.item().digest());
        List<FieldProblem> problems = form.checkAll(draft.answers(), draft.facts(), locale);
        if (!problems.isEmpty()) {
            return new FilingOutcome.Invalid(draft, problems);
        }
        audit.append(AuditEntry.of(
                citizen.id(),
                "workflow.filed",
                citizen.id(),
                draft.id(),
                draft.item().code().toString()));
        Content filed = read.content().withAnswers(form.filed(draft.answers(), draft.facts()));
        settled.expect(draft.id());
        if (commit(citizen, draft, clientKey, filed.equals(read.content()) ? Optional.empty() : Optional.of(filed))) {
            settled.await(draft.id());
            return new FilingOutcome.Filed(draft.id());
        }
        settled.decided(draft.id());
        return before(citizen, draft.id(), clientKey).orElseGet(Filing::changedMeanwhile);
    }

    /** False if the draft is no longer as it was checked, or the key has filed another. */
    private boolean commit(Citizen citizen, DraftView draft, String clientKey, Optional<Content> changed) {
        for (int left = NUMBERS; ; left--) {
            CaseRow row = row(citizen, draft, numbers.get());
            EventTable.Sealed first = cases.first(row);
            try {
                return cases.transactions().write(handle -> {
                    boolean mine = DraftTable.fileAt(handle, draft, citizen.id(), clientKey);
                    if (mine) {
                        changed.ifPresent(content -> cases.contents().update(handle, draft.id(), content));
                        CaseFile.begin(handle, row, first);
                        outbox.append(DecideCase.TOPIC, draft.id(), "{}");
                    }
                    return mine;
                });
            } catch (UnableToExecuteStatementException e) {
                if (!UniqueViolation.is(e) || left == 0) {
                    throw e;
                }
                if (before(citizen, draft.id(), clientKey).isPresent()) {
                    return false;
                }
                // another case of the day drew the same number
            }
        }
    }

    private CaseRow row(Citizen citizen, DraftView draft, String number) {
        Item item = draft.item();
        CaseRow filed = new CaseRow(
                draft.id(),
                number,
                citizen.id(),
                item.slug(),
                item.digest(),
                item.agencyKey(),
                CaseState.FILED,
                1,
                clock.instant(),
                "",
                "",
                "",
                "");
        return legalClock.started(filed, item);
    }

    private static FilingOutcome changedMeanwhile() {
        return refused("workflow.draft-changed", "the draft was changed or thrown away meanwhile");
    }

    private static FilingOutcome refused(String code, String message) {
        return new FilingOutcome.Refused(new Problem(code, Remedy.APPLICANT, message));
    }
}
