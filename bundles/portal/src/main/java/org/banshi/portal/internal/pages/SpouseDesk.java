// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banshi.catalog.FactNeed;
import org.banshi.exchange.Consent;
import org.banshi.exchange.Consents;
import org.banshi.exchange.Exchange;
import org.banshi.exchange.NoSuchConsentException;
import org.banshi.exchange.ServiceStatus;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.identity.Person;
import org.banshi.identity.Persons;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.ConsentsView;
import org.banshi.portal.internal.view.SpouseView;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Visit;
import org.banshi.workflow.DraftView;
import org.banshi.workflow.Drafts;
import org.banshi.workflow.SpouseConsent;

/** Consent to be looked up for somebody else's case: asking for it, and answering in a session of one's own. */
public final class SpouseDesk implements Desk {
    private final Drafts drafts;
    private final Forms forms;
    private final Consents consents;
    private final Exchange exchange;
    private final Persons persons;
    private final Pages pages;
    private final Errors errors;

    public SpouseDesk(
            Drafts drafts,
            Forms forms,
            Consents consents,
            Exchange exchange,
            Persons persons,
            Pages pages,
            Errors errors) {
        this.drafts = drafts;
        this.forms = forms;
        this.consents = consents;
        this.exchange = exchange;
        this.persons = persons;
        this.pages = pages;
        this.errors = errors;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(
                PortalRoutes.SPOUSE, this::step,
                PortalRoutes.ASK_SPOUSE, this::ask,
                PortalRoutes.CONSENTS, visit -> waiting(visit, ""),
                PortalRoutes.ANSWER_CONSENT, this::answer);
    }

    /** {@code not-asked waiting agreed not-given}. */
    static String state(DraftView draft) {
        return draft.spouse().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Reply step(Visit visit) {
        return drafts.find(visit.citizen(), visit.name("id"))
                .filter(draft -> draft.spouse() != SpouseConsent.NOT_NEEDED)
                .map(draft -> pages.page(visit, "spouse", view(visit, draft)))
                .orElseGet(() -> errors.notFound(visit));
    }

    private Reply ask(Visit visit) {
        return drafts.askSpouse(visit.citizen(), visit.name("id"))
                .map(draft -> Reply.see("/drafts/" + draft.id() + "/" + DraftPath.SPOUSE))
                .orElseGet(() -> errors.notFound(visit));
    }

    private SpouseView view(Visit visit, DraftView draft) {
        Locale locale = visit.reader().locale();
        Form form = forms.of(draft.item().digest());
        DraftPath path = DraftPath.of(draft, form);
        String name = draft.item()
                .process()
                .spouse()
                .flatMap(need -> draft.facts().value(need.nameFact()))
                .map(Object::toString)
                .orElse("");
        List<String> services = draft.item().process().facts().stream()
                .filter(need -> need.of() == FactNeed.Of.SPOUSE)
                .map(need -> service(need.service(), locale))
                .distinct()
                .toList();
        return new SpouseView(
                draft.id(),
                path.progress(DraftPath.SPOUSE, locale),
                state(draft),
                name,
                services,
                draft.item().process().purpose().in(locale),
                path.after(DraftPath.SPOUSE));
    }

    private Reply waiting(Visit visit, String answered) {
        Locale locale = visit.reader().locale();
        List<ConsentsView.Row> rows = consents.waitingFor(visit.citizen().id()).stream()
                .map(consent -> row(consent, visit, locale))
                .toList();
        return pages.page(visit, "consents", new ConsentsView(answered, rows));
    }

    private ConsentsView.Row row(Consent consent, Visit visit, Locale locale) {
        return new ConsentsView.Row(
                consent.id(),
                persons.find(consent.by()).map(Person::name).orElse(""),
                consent.purpose(),
                consent.services().stream()
                        .map(id -> service(id, locale))
                        .distinct()
                        .toList(),
                pages.moments(visit).when(consent.asked()));
    }

    private Reply answer(Visit visit) {
        String agree = visit.parameter("agree");
        if (!agree.equals("yes") && !agree.equals("no")) {
            return errors.of(visit, 422);
        }
        try {
            consents.answer(visit.parameter("id"), visit.citizen().person(), agree.equals("yes"));
        } catch (NoSuchConsentException e) { // somebody else's, or made up
            return errors.notFound(visit);
        }
        return waiting(visit, pages.words(visit).say("consents.answered." + agree));
    }

    // the service's own name with its office; the bare id if its plugin is away
    private String service(String id, Locale locale) {
        Map<String, ServiceStatus> known = exchange.services().stream()
                .collect(Collectors.toMap(ServiceStatus::service, Function.identity(), (first, next) -> first));
        return Optional.ofNullable(known.get(id))
                .map(status ->
                        status.name().in(locale) + " · " + status.provider().in(locale))
                .orElse(id);
    }
}
