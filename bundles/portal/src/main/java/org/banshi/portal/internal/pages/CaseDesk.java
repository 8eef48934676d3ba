// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.calendar.WorkingCalendar;
import org.banshi.catalog.Catalog;
import org.banshi.exchange.Consents;
import org.banshi.forms.Forms;
import org.banshi.identity.Citizen;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.CaseListView;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.RetractView;
import org.banshi.portal.internal.view.Words;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.Cases;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.Drafts;

/** My cases: the list, one of them, taking one back. */
public final class CaseDesk implements Desk {
    private static final int ROWS = 30;

    private final Cases cases;
    private final Drafts drafts;
    private final Consents consents;
    private final Forms forms;
    private final Catalog catalog;
    private final WorkingCalendar calendar;
    private final Pages pages;
    private final Errors errors;
    private final Letters letters;

    public CaseDesk(
            Cases cases,
            Drafts drafts,
            Consents consents,
            Forms forms,
            Catalog catalog,
            WorkingCalendar calendar,
            Pages pages,
            Errors errors,
            Letters letters) {
        this.cases = cases;
        this.drafts = drafts;
        this.consents = consents;
        this.forms = forms;
        this.catalog = catalog;
        this.calendar = calendar;
        this.pages = pages;
        this.errors = errors;
        this.letters = letters;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(
                PortalRoutes.CASES, this::list,
                PortalRoutes.CASE, this::show,
                PortalRoutes.RETRACT_FORM, this::ask,
                PortalRoutes.RETRACT, this::retract);
    }

    private Reply list(Visit visit) {
        Citizen citizen = visit.citizen();
        Locale locale = visit.reader().locale();
        Words words = pages.words(visit);
        Moments moments = pages.moments(visit);
        var page = cases.mine(citizen, Lists.after(visit), ROWS);
        List<CaseListView.Row> mine = page.cases().stream()
                .map(row -> new CaseListView.Row(
                        "/cases/" + row.id(),
                        row.itemName().in(locale),
                        line(row, words, moments),
                        words.say("state." + row.state()),
                        tag(row.state())))
                .toList();
        List<CaseListView.Row> open = drafts.mine(citizen).stream()
                .map(draft -> new CaseListView.Row(
                        "/drafts/" + draft.id(),
                        draft.item().guide().name().in(locale),
                        words.say("cases.draft.saved", moments.when(draft.saved())),
                        "",
                        ""))
                .toList();
        int asked = consents.waitingFor(citizen.id()).size();
        return pages.page(
                visit, "cases", new CaseListView(asked, open, mine, page.next().orElse("")));
    }

    private static String line(CaseSummary row, Words words, Moments moments) {
        String line = words.say("cases.row", row.number(), moments.when(row.filed()));
        return row.due()
                .filter(due -> !row.state().ended())
                .map(due -> line + words.say("cases.due", moments.day(due)))
                .orElse(line);
    }

    private static String tag(CaseState state) {
        return switch (state) {
            case WAITING_FOR_APPLICANT -> "wait";
            case APPROVED, PAYOUT_FAILED, FINISHED, REFUSED -> "seal";
            case FILED, WITH_CLERK, RETRACTED -> "";
        };
    }

    private Reply show(Visit visit) {
        Optional<CaseView> found = cases.find(visit.citizen(), visit.name("id"));
        return found.map(view -> page(visit, view)).orElseGet(() -> errors.notFound(visit));
    }

    private Reply page(Visit visit, CaseView view) {
        Locale locale = visit.reader().locale();
        CaseScreen screen =
                new CaseScreen(pages.words(visit), pages.moments(visit), locale, calendar, letters.papers(visit));
        return pages.page(
                visit,
                "case",
                screen.of(
                        view,
                        forms.of(view.item().digest()),
                        catalog.agency(view.item().agencyKey())));
    }

    private Reply ask(Visit visit) {
        return cases.find(visit.citizen(), visit.name("id"))
                .map(view -> retractPage(visit, view, 200, ""))
                .orElseGet(() -> errors.notFound(visit));
    }

    private Reply retract(Visit visit) {
        String id = visit.name("id");
        String version = visit.parameter("_version");
        if (!version.matches("\\d{1,9}")) {
            return errors.of(visit, 422);
        }
        CommandOutcome outcome = cases.retract(visit.citizen(), id, Integer.parseInt(version));
        if (outcome instanceof CommandOutcome.Unknown) {
            return errors.notFound(visit);
        }
        if (outcome instanceof CommandOutcome.Conflict conflict) {
            return retractPage(visit, conflict.now(), 409, pages.words(visit).say("more.conflict"));
        }
        if (outcome instanceof CommandOutcome.Refused) {
            return cases.find(visit.citizen(), id)
                    .map(view ->
                            retractPage(visit, view, 409, pages.words(visit).say("retract.late")))
                    .orElseGet(() -> errors.notFound(visit));
        }
        return Reply.see("/cases/" + id);
    }

    private Reply retractPage(Visit visit, CaseView view, int status, String problem) {
        RetractView page = new RetractView(
                view.id(), view.item().guide().name().in(visit.reader().locale()), view.version(), problem);
        return pages.page(visit, status, "retract", page);
    }
}
