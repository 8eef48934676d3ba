// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.forms.Kind;
import org.banshi.forms.Page;
import org.banshi.forms.ReadRow;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.FactRow;
import org.banshi.portal.internal.view.InputView;
import org.banshi.portal.internal.view.ProblemRow;
import org.banshi.portal.internal.view.Progress;
import org.banshi.portal.internal.view.QuestionView;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;
import org.banshi.workflow.Cases;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.Drafts;
import org.banshi.workflow.SaveOutcome;

/** Filling in a form, one thing a page. */
public final class DraftDesk implements Desk {
    private final Drafts drafts;
    private final Cases cases;
    private final Forms forms;
    private final Pages pages;
    private final Errors errors;

    public DraftDesk(Drafts drafts, Cases cases, Forms forms, Pages pages, Errors errors) {
        this.drafts = drafts;
        this.cases = cases;
        this.forms = forms;
        this.pages = pages;
        this.errors = errors;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(
                PortalRoutes.DRAFT,
                visit -> withDraft(visit, this::resume),
                PortalRoutes.DRAFT_PAGE,
                visit -> withDraft(visit, this::show),
                PortalRoutes.SAVE_PAGE,
                visit -> withDraft(visit, this::save),
                PortalRoutes.CONTEST,
                this::contest,
                PortalRoutes.REFRESH,
                this::refresh,
                PortalRoutes.DISCARD,
                this::discard);
    }

    // what was filed meanwhile is a case under the same id: the back button leads there
    private Reply withDraft(Visit visit, BiFunction<Visit, DraftView, Reply> page) {
        String id = visit.name("id");
        Optional<DraftView> draft = drafts.find(visit.citizen(), id);
        if (draft.isPresent()) {
            return page.apply(visit, draft.get());
        }
        return cases.find(visit.citizen(), id).isPresent() ? Reply.see("/cases/" + id) : errors.notFound(visit);
    }

    // where the first thing is missing; from the top while nothing was typed, so that the facts are seen
    private Reply resume(Visit visit, DraftView draft) {
        Form form = forms.of(draft.item().digest());
        DraftPath path = DraftPath.of(draft, form);
        if (draft.answers().isEmpty()) {
            return Reply.see(path.first());
        }
        return Reply.see(form.shown(draft.answers(), draft.facts()).stream()
                .filter(page -> !form.check(
                                page,
                                draft.answers(),
                                draft.facts(),
                                visit.reader().locale())
                        .isEmpty())
                .findFirst()
                .map(page -> path.href(page.id()))
                .orElse(path.href(DraftPath.CHECK)));
    }

    private Reply show(Visit visit, DraftView draft) {
        return page(visit, draft, 200, List.of());
    }

    private Reply save(Visit visit, DraftView draft) {
        String id = visit.name("page");
        Optional<Page> page = shown(draft, id);
        if (page.isEmpty()) {
            return errors.notFound(visit);
        }
        if (page.get().factsOnly()) {
            return Reply.see(next(visit, draft));
        }
        Map<String, List<String>> posted = new HashMap<>(visit.parameters());
        posted.keySet().removeIf(name -> name.startsWith("_"));
        Optional<SaveOutcome> saved = drafts.save(
                visit.citizen(), draft.id(), id, posted, visit.reader().locale());
        if (saved.isEmpty()) {
            return errors.notFound(visit);
        }
        if (saved.get() instanceof SaveOutcome.Invalid invalid && !later(visit)) {
            return page(visit, invalid.draft(), 422, invalid.problems());
        }
        return Reply.see(next(visit, saved.get().draft()));
    }

    private Reply contest(Visit visit) {
        String words = visit.parameter("words").strip();
        String short500 = words.codePointCount(0, words.length()) <= 500
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 500));
        return back(visit, drafts.contest(visit.citizen(), visit.name("id"), visit.parameter("fact"), short500));
    }

    private Reply refresh(Visit visit) {
        return back(visit, drafts.refresh(visit.citizen(), visit.name("id")));
    }

    private Reply discard(Visit visit) {
        return drafts.discard(visit.citizen(), visit.name("id")) ? Reply.see("/cases") : errors.notFound(visit);
    }

    private Reply back(Visit visit, Optional<DraftView> draft) {
        String page = visit.parameter("page");
        return draft.map(now -> DraftPath.of(now, forms.of(now.item().digest())))
                .map(path -> Reply.see(path.has(page) ? path.href(page) : path.first()))
                .orElseGet(() -> errors.notFound(visit));
    }

    private Reply page(Visit visit, DraftView draft, int status, List<FieldProblem> problems) {
        String id = visit.name("page");
        Optional<Page> page = shown(draft, id);
        if (page.isEmpty()) {
            return errors.notFound(visit);
        }
        return pages.page(visit, status, "draft-page", view(visit, draft, page.get(), problems))
                .with("Cache-Control", Reply.OWN_BROWSER);
    }

    private QuestionView view(Visit visit, DraftView draft, Page page, List<FieldProblem> problems) {
        Locale locale = visit.reader().locale();
        Form form = forms.of(draft.item().digest());
        boolean toCheck = visit.parameter("after").equals("check")
                || visit.parameter("_after").equals("check");
        Progress progress = DraftPath.of(draft, form).progress(page.id(), locale);
        List<ReadRow> rows = form.readRows(draft.answers(), draft.facts(), locale).stream()
                .filter(row -> row.page().equals(page.id()))
                .toList();
        List<FactRow> facts = new FactRows(pages.words(visit), pages.moments(visit), locale, draft.contests())
                .hinted(page.fields())
                .fetched(rows, Set.of());
        List<InputView> inputs = new Inputs(form, locale, pages.words(visit))
                .of(page.fields(), draft.answers(), draft.facts(), problems);
        boolean missing = page.fields().stream().anyMatch(field -> field.kind() == Kind.FACT)
                && facts.stream()
                        .anyMatch(row -> !row.contestable() && row.kind().equals("fail"));
        return new QuestionView(
                draft.id(),
                page.id(),
                toCheck ? new Progress(progress.item(), progress.step(), progress.steps(), checkOf(draft)) : progress,
                page.title().in(locale),
                page.lead().map(lead -> lead.in(locale)).orElse(""),
                page.why().in(locale),
                facts,
                inputs,
                problems.stream()
                        .map(problem -> new ProblemRow("#" + problem.field(), problem.message()))
                        .toList(),
                missing,
                toCheck);
    }

    private Optional<Page> shown(DraftView draft, String id) {
        return forms.of(draft.item().digest()).shown(draft.answers(), draft.facts()).stream()
                .filter(page -> page.id().equals(id))
                .findFirst();
    }

    private String next(Visit visit, DraftView draft) {
        if (later(visit)) {
            return "/cases";
        }
        return visit.parameter("_after").equals("check")
                ? checkOf(draft)
                : DraftPath.of(draft, forms.of(draft.item().digest())).after(visit.name("page"));
    }

    private static String checkOf(DraftView draft) {
        return "/drafts/" + draft.id() + "/" + DraftPath.CHECK;
    }

    private static boolean later(Visit visit) {
        return visit.parameter("_then").equals("later");
    }
}
