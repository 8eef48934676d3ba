// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.banshi.catalog.Catalog;
import org.banshi.catalog.Item;
import org.banshi.forms.FactView;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.forms.Page;
import org.banshi.identity.Citizen;
import org.banshi.rules.Decision;
import org.banshi.rules.Rules;
import org.banshi.spi.CaseRef;
import org.banshi.store.Ids;
import org.banshi.store.Transactions;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.Drafts;
import org.banshi.workflow.FilingOutcome;
import org.banshi.workflow.SaveOutcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Drafts in the database. Other systems are asked between transactions, never inside one. */
@Component
public final class SqlDrafts implements Drafts {
    private static final int LONGEST_CONTEST = 500;

    private final CaseFile file;
    private final Catalog catalog;
    private final CaseContext context;
    private final FactGathering gathering;
    private final Spouses spouses;
    private final Filing filing;
    private final Rules rules;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public SqlDrafts(
            @Reference CaseFile file,
            @Reference Catalog catalog,
            @Reference CaseContext context,
            @Reference FactGathering gathering,
            @Reference Spouses spouses,
            @Reference Filing filing,
            @Reference Rules rules,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.file = file;
        this.catalog = catalog;
        this.context = context;
        this.gathering = gathering;
        this.spouses = spouses;
        this.filing = filing;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<DraftView> open(Citizen citizen, String slug) {
        Optional<DraftRow> known = transactions().read(handle -> DraftTable.open(handle, citizen.id(), slug));
        if (known.isEmpty()) {
            known = catalog.bySlug(slug).filter(Item::open).map(item -> begin(citizen, item));
        }
        return known.flatMap(row -> refresh(citizen, row.id()));
    }

    private DraftRow begin(Citizen citizen, Item item) {
        DraftRow row = new DraftRow(ids.next(), citizen.id(), item.slug(), item.digest(), 1, clock.instant(), true);
        Content empty = new Content(JsonNodeFactory.instance.objectNode(), new TreeMap<>(), new TreeMap<>());
        try {
            transactions().run(handle -> {
                DraftTable.insert(handle, row);
                file.contents().insert(handle, row.id(), empty);
            });
            return row;
        } catch (UnableToExecuteStatementException twoTabs) {
            return transactions()
                    .read(handle -> DraftTable.open(handle, citizen.id(), item.slug()))
                    .orElseThrow(() -> twoTabs);
        }
    }

    @Override
    public Optional<DraftView> find(Citizen citizen, String id) {
        return row(citizen, id).map(row -> view(citizen, row, file.content(row.id())));
    }

    @Override
    public List<DraftView> mine(Citizen citizen) {
        return transactions().read(handle -> DraftTable.mine(handle, citizen.id())).stream()
                .map(row -> view(citizen, row, file.content(row.id())))
                .toList();
    }

    @Override
    public Optional<DraftView> refresh(Citizen citizen, String id) {
        return row(citizen, id).flatMap(row -> {
            Map<String, NeedFacts> fresh =
                    gathering.missing(context.item(row.digest()), new CaseRef(id), citizen.person(), file.content(id));
            return fresh.isEmpty() ? find(citizen, id) : changed(citizen, id, content -> content.withNeeds(fresh));
        });
    }

    @Override
    public Optional<SaveOutcome> save(
            Citizen citizen, String id, String page, Map<String, List<String>> posted, Locale locale) {
        return row(citizen, id).flatMap(row -> {
            Form form = context.form(row.digest());
            return changed(citizen, id, content -> {
                        FactView facts = context.facts(row.digest(), content, citizen.self())
                                .view();
                        return shown(form, page, content.answers(), facts)
                                .map(known -> content.withAnswers(form.accept(known, posted, content.answers())))
                                .orElse(content);
                    })
                    .map(draft -> checked(form, page, draft, locale));
        });
    }

    private static SaveOutcome checked(Form form, String page, DraftView draft, Locale locale) {
        List<FieldProblem> problems = shown(form, page, draft.answers(), draft.facts())
                .map(known -> form.check(known, draft.answers(), draft.facts(), locale))
                .orElse(List.of());
        return problems.isEmpty() ? new SaveOutcome.Saved(draft) : new SaveOutcome.Invalid(draft, problems);
    }

    private static Optional<Page> shown(Form form, String page, ObjectNode answers, FactView facts) {
        return form.shown(answers, facts).stream()
                .filter(known -> known.id().equals(page))
                .findFirst();
    }

    @Override
    public Optional<DraftView> contest(Citizen citizen, String id, String factKey, String words) {
        String kept = words.strip();
        String bounded = kept.substring(
                0, kept.offsetByCodePoints(0, Math.min(LONGEST_CONTEST, kept.codePointCount(0, kept.length()))));
        return changed(
                citizen,
                id,
                content ->
                        Facts.values(content).containsKey(factKey) ? content.withContest(factKey, bounded) : content);
    }

    @Override
    public Optional<Decision> estimate(Citizen citizen, String id) {
        return row(citizen, id)
                .filter(row -> !context.item(row.digest()).process().rules().isEmpty())
                .map(row -> rules.evaluate(
                        context.question(row.id(), row.digest(), citizen.self(), file.content(row.id()))));
    }

    @Override
    public Optional<DraftView> askSpouse(Citizen citizen, String id) {
        return row(citizen, id).map(row -> {
            Content content = file.content(id);
            spouses.ask(context.item(row.digest()), new CaseRef(id), citizen.person(), content);
            return view(citizen, row, content);
        });
    }

    @Override
    public boolean discard(Citizen citizen, String id) {
        return row(citizen, id).isPresent()
                && transactions().write(handle -> {
                    boolean open = DraftTable.lockOpen(handle, id);
                    if (open) {
                        DraftTable.close(handle, id);
                        file.contents().delete(handle, id);
                    }
                    return open;
                });
    }

    @Override
    public FilingOutcome file(Citizen citizen, String id, String clientKey, long version, Locale locale) {
        return filing.file(citizen, id, clientKey, version, locale, this);
    }

    /** Applies a change to the newest content, under the row's lock; empty if the draft is gone or filed. */
    Optional<DraftView> changed(Citizen citizen, String id, UnaryOperator<Content> change) {
        boolean done = transactions().write(handle -> change(handle, citizen, id, change));
        return done ? find(citizen, id) : Optional.empty();
    }

    private boolean change(Handle handle, Citizen citizen, String id, UnaryOperator<Content> change) {
        if (DraftTable.find(handle, id, citizen.id()).isEmpty() || !DraftTable.lockOpen(handle, id)) {
            return false;
        }
        Content before = file.contents().read(handle, id);
        Content after = change.apply(before);
        if (!after.equals(before)) {
            file.contents().update(handle, id, after);
            DraftTable.saved(handle, id, clock.instant());
        }
        return true;
    }

    private Optional<DraftRow> row(Citizen citizen, String id) {
        return transactions()
                .read(handle -> DraftTable.find(handle, id, citizen.id()))
                .filter(DraftRow::open);
    }

    DraftView view(Citizen citizen, DraftRow row, Content content) {
        Item item = context.item(row.digest());
        return new DraftView(
                row.id(),
                item,
                content.answers().deepCopy(),
                context.facts(row.digest(), content, citizen.self()).view(),
                content.contests(),
                row.version(),
                row.saved(),
                spouses.standing(item, new CaseRef(row.id()), content));
    }

    private Transactions transactions() {
        return file.transactions();
    }
}
