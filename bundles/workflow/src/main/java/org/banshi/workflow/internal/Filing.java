// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Item;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.identity.Citizen;
import org.banshi.keys.Sm3;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.banshi.store.Outbox;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.FilingOutcome;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files a draft, once: one transaction makes the case, its first event and the order to decide it. */
@Component(service = Filing.class)
public final class Filing {
    private final CaseFile cases;
    private final Catalog catalog;
    private final CaseContext context;
    private final FactGathering gathering;
    private final LegalClock legalClock;
    private final Notices notices;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Settled settled;
    private final Clock clock;

    @Activate
    public Filing(
            @Reference CaseFile cases,
            @Reference Catalog catalog,
            @Reference CaseContext context,
            @Reference FactGathering gathering,
            @Reference LegalClock legalClock,
            @Reference Notices notices,
            @Reference Outbox outbox,
            @Reference AuditLog audit,
            @Reference Settled settled,
            @Reference Clock clock) {
        this.cases = cases;
        this.catalog = catalog;
        this.context = context;
        this.gathering = gathering;
        this.legalClock = legalClock;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
        this.settled = settled;
        this.clock = clock;
    }

    FilingOutcome file(Citizen citizen, String id, String clientKey, long version, Locale locale, SqlDrafts drafts) {
        if (!clientKey.matches("[A-Za-z0-9]{8,64}")) {
            return refused("workflow.bad-key", "the client key must be 8 to 64 letters and digits");
        }
        String fingerprint = Sm3.hex(id.getBytes(StandardCharsets.UTF_8));
        Optional<FilingOutcome> before = filedBefore(citizen, id, clientKey, fingerprint);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<DraftView> known = drafts.find(citizen, id);
        if (known.isEmpty()) {
            // another click may have filed it since the look above: then the draft is gone and the case is there
            return filedBefore(citizen, id, clientKey, fingerprint)
                    .orElseGet(() -> refused("workflow.no-draft", "there is no such draft"));
        }
        if (known.get().version() != version) {
            return refused("workflow.draft-changed", "the draft was changed after it was checked");
        }
        if (!catalog.bySlug(known.get().item().slug()).map(Item::open).orElse(false)) {
            return refused("workflow.item-paused", "the item takes no new cases now; the draft is kept");
        }
        Content checked = cases.content(id);
        Optional<FilingOutcome> stale = readAgain(citizen, known.get().item(), id, checked, drafts);
        if (stale.isPresent()) {
            return stale.get();
        }
        DraftView draft = drafts.find(citizen, id).orElse(known.get());
        Form form = context.form(draft.item().digest());
        List<FieldProblem> problems = form.checkAll(draft.answers(), draft.facts(), locale);
        if (!problems.isEmpty()) {
            return new FilingOutcome.Invalid(draft, problems);
        }
        return commit(citizen, draft, clientKey, fingerprint);
    }

    private Optional<FilingOutcome> filedBefore(Citizen citizen, String id, String clientKey, String fingerprint) {
        return cases.transactions().read(handle -> {
            Optional<FilingOutcome> byKey = FilingTable.find(handle, citizen.id(), clientKey)
                    .map(filing -> filing.fingerprint().equals(fingerprint)
                            ? new FilingOutcome.Filed(filing.caseId())
                            : refused("workflow.key-reused", "this key filed something else"));
            // another tab, another key, the same draft: still one case
            return byKey.or(() -> CaseTable.find(handle, id)
                    .filter(row -> row.personId().equals(citizen.id()))
                    .map(row -> new FilingOutcome.Filed(row.id())));
        });
    }

    /** Reads stale facts again; empty if what the person checked still holds. */
    private Optional<FilingOutcome> readAgain(
            Citizen citizen, Item item, String id, Content checked, SqlDrafts drafts) {
        Map<String, NeedFacts> fresh = gathering.missing(item, new CaseRef(id), citizen.person(), checked);
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
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

    private FilingOutcome commit(Citizen citizen, DraftView draft, String clientKey, String fingerprint) {
        audit.append(AuditEntry.of(
                citizen.id(),
                "workflow.filed",
                citizen.id(),
                draft.id(),
                draft.item().code().toString()));
        settled.expect(draft.id());
        boolean first = cases.transactions().write(handle -> begin(handle, citizen, draft, clientKey, fingerprint));
        if (first) {
            settled.await(draft.id());
        } else {
            settled.decided(draft.id());
        }
        return filedBefore(citizen, draft.id(), clientKey, fingerprint)
                .orElseGet(() -> refused("workflow.draft-changed", "the draft was changed or thrown away meanwhile"));
    }

    private boolean begin(Handle handle, Citizen citizen, DraftView draft, String clientKey, String fingerprint) {
        boolean asChecked = DraftTable.lockOpen(handle, draft.id())
                && DraftTable.find(handle, draft.id(), citizen.id())
                        .map(row -> row.version() == draft.version())
                        .orElse(false);
        if (!asChecked) {
            return false;
        }
        Content content = cases.contents().read(handle, draft.id());
        Item item = draft.item();
        Form form = context.form(item.digest());
        Instant now = clock.instant();
        cases.contents().update(handle, draft.id(), content.withAnswers(form.filed(content.answers(), draft.facts())));
        CaseRow row = legalClock.started(
                new CaseRow(
                        draft.id(),
                        CaseNumber.of(LocalDate.now(clock)),
                        citizen.id(),
                        item.slug(),
                        item.digest(),
                        item.agencyKey(),
                        CaseState.FILED,
                        1,
                        now,
                        "",
                        "",
                        "",
                        ""),
                item);
        cases.begin(handle, row);
        FilingTable.insert(handle, citizen.id(), clientKey, fingerprint, draft.id());
        DraftTable.close(handle, draft.id());
        notices.filed(row, item);
        outbox.append(
                DecideCase.TOPIC,
                draft.id(),
                JsonNodeFactory.instance.objectNode().put("caseId", draft.id()).toString());
        return true;
    }

    private static FilingOutcome refused(String code, String message) {
        return new FilingOutcome.Refused(new Problem(code, Remedy.APPLICANT, message));
    }
}
