// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Item;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.identity.Citizen;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.FilingOutcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files a draft, once: reads it, reads stale facts again, checks it and has its case opened. */
@Component(service = Filing.class)
public final class Filing {
    private final CaseFile cases;
    private final Catalog catalog;
    private final CaseContext context;
    private final FactGathering gathering;
    private final CaseOpening opening;

    @Activate
    public Filing(
            @Reference CaseFile cases,
            @Reference Catalog catalog,
            @Reference CaseContext context,
            @Reference FactGathering gathering,
            @Reference CaseOpening opening) {
        this.cases = cases;
        this.catalog = catalog;
        this.context = context;
        this.gathering = gathering;
        this.opening = opening;
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
        Content filed = read.content().withAnswers(form.filed(draft.answers(), draft.facts()));
        Optional<Content> changed = filed.equals(read.content()) ? Optional.empty() : Optional.of(filed);
        return opening.open(citizen, draft, clientKey, changed)
                ? new FilingOutcome.Filed(draft.id())
                : before(citizen, draft.id(), clientKey).orElseGet(Filing::changedMeanwhile);
    }

    /** What the same key, or another tab with another key, made of it earlier. */
    private Optional<FilingOutcome> before(Citizen citizen, String id, String clientKey) {
        return opening.filedWith(citizen, clientKey)
                .map(filed -> filed.equals(id)
                        ? new FilingOutcome.Filed(id)
                        : refused("workflow.key-reused", "this key filed something else"))
                .or(() -> cases.find(id)
                        .filter(row -> row.personId().equals(citizen.id()))
                        .map(row -> new FilingOutcome.Filed(row.id())));
    }

    private static FilingOutcome changedMeanwhile() {
        return refused("workflow.draft-changed", "the draft was changed or thrown away meanwhile");
    }

    private static FilingOutcome refused(String code, String message) {
        return new FilingOutcome.Refused(new Problem(code, Remedy.APPLICANT, message));
    }
}
