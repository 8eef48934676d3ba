// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banshi.forms.FieldProblem;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.forms.Page;
import org.banshi.forms.ReadRow;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.CheckView;
import org.banshi.portal.internal.view.ProblemRow;
import org.banshi.portal.internal.view.Words;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;
import org.banshi.rules.Decision;
import org.banshi.workflow.Cases;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.Drafts;
import org.banshi.workflow.FilingOutcome;
import org.banshi.workflow.SpouseConsent;

/** Checking everything once more, and filing it. */
public final class FilingDesk implements Desk {
    private final Drafts drafts;
    private final Cases cases;
    private final Forms forms;
    private final Pages pages;
    private final Errors errors;

    public FilingDesk(Drafts drafts, Cases cases, Forms forms, Pages pages, Errors errors) {
        this.drafts = drafts;
        this.cases = cases;
        this.forms = forms;
        this.pages = pages;
        this.errors = errors;
    }

    /** What the check page has to say besides the answers. */
    private record Remarks(List<ProblemRow> refusals, Set<String> changed, boolean untrue, String key) {
        static Remarks none() {
            return new Remarks(List.of(), Set.of(), false, fresh());
        }

        static Remarks refusal(String message) {
            return new Remarks(List.of(new ProblemRow("#main", message)), Set.of(), false, fresh());
        }

        static String fresh() {
            return UUID.randomUUID().toString().replace("-", "");
        }
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(PortalRoutes.CHECK, this::check, PortalRoutes.FILE, this::file);
    }

    private Reply check(Visit visit) {
        String id = visit.name("id");
        Optional<DraftView> draft = drafts.find(visit.citizen(), id);
        if (draft.isPresent()) {
            return page(visit, draft.get(), 200, Remarks.none());
        }
        return cases.find(visit.citizen(), id).isPresent() ? Reply.see("/cases/" + id) : errors.notFound(visit);
    }

    private Reply file(Visit visit) {
        String id = visit.name("id");
        String key = visit.parameter("key");
        String version = visit.parameter("version");
        if (!key.matches("[A-Za-z0-9]{8,64}") || !version.matches("\\d{1,18}")) {
            return errors.of(visit, 422);
        }
        Optional<DraftView> before = drafts.find(visit.citizen(), id);
        if (!visit.parameter("true").equals("yes") && before.isPresent()) {
            return page(visit, before.get(), 422, new Remarks(List.of(), Set.of(), true, key));
        }
        // a draft that is gone may have become the case: the same key answers with it
        if (before.isEmpty() && cases.find(visit.citizen(), id).isEmpty()) {
            return errors.notFound(visit);
        }
        FilingOutcome outcome = drafts.file(
                visit.citizen(),
                id,
                key,
                Long.parseLong(version),
                visit.reader().locale());
        if (outcome instanceof FilingOutcome.Filed filed) {
            return Reply.see("/cases/" + filed.caseId());
        }
        if (outcome instanceof FilingOutcome.FactsChanged changed) {
            Remarks remarks = new Remarks(List.of(), new HashSet<>(changed.factKeys()), false, Remarks.fresh());
            return page(visit, changed.draft(), 409, remarks);
        }
        if (outcome instanceof FilingOutcome.Invalid invalid) {
            return page(visit, invalid.draft(), 422, Remarks.none());
        }
        return refused(visit, ((FilingOutcome.Refused) outcome).problem().code());
    }

    private Reply refused(Visit visit, String code) {
        String id = visit.name("id");
        Optional<DraftView> draft = drafts.find(visit.citizen(), id);
        if (draft.isEmpty()) {
            return cases.find(visit.citizen(), id).isPresent() ? Reply.see("/cases/" + id) : errors.notFound(visit);
        }
        Words words = pages.words(visit);
        String known = "check.refused." + code.substring(code.indexOf('.') + 1);
        String message = words.say(words.has(known) ? known : "check.refused.other");
        return page(visit, draft.get(), 409, Remarks.refusal(message));
    }

    /** Only a grant is shown: whether to refuse is no machine's to say, and nothing is promised before it is decided. */
    private List<CheckView.Sum> estimate(Visit visit, DraftView draft, Words words) {
        return drafts.estimate(visit.citizen(), draft.id()).flatMap(Decision::amount).stream()
                .map(amount -> new CheckView.Sum(
                        words.say("check.estimate.amount"),
                        words.say("money", Papers.digits(amount)),
                        words.say("check.estimate.note"),
                        true))
                .toList();
    }

    private Reply page(Visit visit, DraftView draft, int status, Remarks remarks) {
        Locale locale = visit.reader().locale();
        Words words = pages.words(visit);
        Form form = forms.of(draft.item().digest());
        List<ReadRow> rows = form.readRows(draft.answers(), draft.facts(), locale);
        FactRows shown = new FactRows(words, pages.moments(visit), locale, draft.contests());
        List<ProblemRow> problems = problems(draft, form, locale, remarks);
        String prefix = "/drafts/" + draft.id() + "/";
        CheckView view = new CheckView(
                draft.id(),
                DraftPath.of(draft, form).progress(DraftPath.CHECK, locale),
                shown.typed(rows, prefix),
                shown.fetched(rows, remarks.changed()),
                draft.spouse() == SpouseConsent.NOT_NEEDED
                        ? ""
                        : words.say("spouse." + SpouseDesk.state(draft) + ".title")
                                .replace("|", ""),
                estimate(visit, draft, words),
                problems,
                remarks.key(),
                draft.version(),
                !remarks.changed().isEmpty(),
                remarks.untrue());
        return pages.page(visit, status, "check", view).with("Cache-Control", Reply.OWN_BROWSER);
    }

    private static List<ProblemRow> problems(DraftView draft, Form form, Locale locale, Remarks remarks) {
        if (!remarks.refusals().isEmpty()) {
            return remarks.refusals();
        }
        List<Page> shown = form.shown(draft.answers(), draft.facts());
        return form.checkAll(draft.answers(), draft.facts(), locale).stream()
                .map(problem -> new ProblemRow(href(draft, shown, problem), problem.message()))
                .toList();
    }

    private static String href(DraftView draft, List<Page> shown, FieldProblem problem) {
        return shown.stream()
                .filter(page ->
                        page.fields().stream().anyMatch(field -> field.id().equals(problem.field())))
                .findFirst()
                .map(page -> "/drafts/" + draft.id() + "/" + page.id() + "?after=check#" + problem.field())
                .orElse("#main");
    }
}
