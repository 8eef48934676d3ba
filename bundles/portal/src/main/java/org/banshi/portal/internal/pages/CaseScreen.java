// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banshi.calendar.WorkingCalendar;
import org.banshi.forms.Form;
import org.banshi.forms.ReadRow;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.onboarding.Agency;
import org.banshi.portal.internal.view.CasePage;
import org.banshi.portal.internal.view.ClockPicture;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.Paper;
import org.banshi.portal.internal.view.Words;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.EventKind;
import org.banshi.workflow.SupplementAsk;

/** Puts the page of one case together. */
final class CaseScreen {
    private static final Set<CaseState> DECIDED =
            Set.of(CaseState.APPROVED, CaseState.PAYOUT_FAILED, CaseState.FINISHED, CaseState.REFUSED);

    private final Words words;
    private final Moments moments;
    private final Locale locale;
    private final WorkingCalendar calendar;
    private final Papers papers;

    CaseScreen(Words words, Moments moments, Locale locale, WorkingCalendar calendar, Papers papers) {
        this.words = words;
        this.moments = moments;
        this.locale = locale;
        this.calendar = calendar;
        this.papers = papers;
    }

    CasePage of(CaseView view, Form form, Optional<Agency> agency) {
        String office =
                agency.map(known -> known.name().in(locale)).orElse(view.item().agencyKey());
        CaseFacts facts = new CaseFacts(view);
        Reasons reasons = new Reasons(words, moments, locale);
        List<ReadRow> rows = form.readRows(view.answers(), view.facts(), locale);
        FactRows shown = new FactRows(words, moments, locale, view.contests());
        Optional<Paper> paper = papers.of(view);
        Optional<ClockPicture> clock = facts.atOnce()
                ? Optional.empty()
                : new Clocks(calendar, words, moments).picture(view.clock(), view.events());
        return new CasePage(
                view.id(),
                view.number(),
                view.item().guide().name().in(locale),
                icon(view.state()),
                title(view, facts),
                lead(view, facts, office),
                view.asks().stream().map(SupplementAsk::words).toList(),
                paper.orElse(null),
                new Tracks(words, moments).of(view),
                DECIDED.contains(view.state()) || view.state() == CaseState.RETRACTED ? null : clock.orElse(null),
                reasons.title(view),
                reasons.rule(view),
                reasons.rows(view),
                DECIDED.contains(view.state()) ? view.item().guide().objection().in(locale) : "",
                events(view),
                shown.typed(rows, ""),
                shown.fetched(rows, Set.of()),
                words.say("case.turn." + turn(view, facts)),
                words.say("case.turn." + turn(view, facts) + ".words"),
                !DECIDED.contains(view.state()) && view.state() != CaseState.RETRACTED,
                facts.approved() ? view.item().guide().noSubmit().size() : 0,
                agency.filter(Agency::example).isPresent() ? office : "");
    }

    private String title(CaseView view, CaseFacts facts) {
        String key = "case.title." + view.state();
        Optional<Money> amount = facts.amount();
        boolean money = amount.isPresent() && facts.pays() && words.has(key + ".money");
        if (!money) {
            return words.say(key);
        }
        String digits = Papers.digits(amount.get());
        return words.say(key + ".money", digits.endsWith(".00") ? digits.substring(0, digits.length() - 3) : digits);
    }

    private String lead(CaseView view, CaseFacts facts, String office) {
        String key = "case.words." + view.state();
        Optional<String> tail = facts.accountTail();
        boolean money = tail.isPresent() && words.has(key + ".money");
        return money ? words.say(key + ".money", tail.get()) : words.say(key, office);
    }

    private List<CasePage.Event> events(CaseView view) {
        String letter = view.letter()
                .filter(paper -> paper.state() == LicenseState.VALID)
                .map(License::id)
                .orElse("");
        return view.events().stream()
                .filter(event -> event.kind() != EventKind.NOTED)
                .sorted(Comparator.comparingInt(CaseEvent::sequence).reversed())
                .map(event -> event(event, letter))
                .toList();
    }

    private CasePage.Event event(CaseEvent event, String letter) {
        boolean issued = event.kind() == EventKind.LETTER_ISSUED;
        String amount = event.details().getOrDefault("amount", "");
        // cases approved by older versions say 0.00 where nothing is paid
        String more =
                amount.matches("\\d{1,15}(\\.\\d{1,2})?") && !Money.of(amount).equals(Money.ZERO)
                        ? words.say("event.amount", words.say("money", Papers.digits(Money.of(amount))))
                        : "";
        return new CasePage.Event(
                moments.when(event.happened()),
                event.happened().toString(),
                words.say("event." + event.kind()),
                event.words().isBlank() ? more : event.words(),
                issued,
                issued ? letter : "");
    }

    private static String icon(CaseState state) {
        return switch (state) {
            case APPROVED, FINISHED -> "ok";
            case FILED, WITH_CLERK, PAYOUT_FAILED -> "clock";
            case WAITING_FOR_APPLICANT -> "edit";
            case REFUSED -> "info";
            case RETRACTED -> "close";
        };
    }

    private static String turn(CaseView view, CaseFacts facts) {
        return switch (view.state()) {
            case FILED, WITH_CLERK, PAYOUT_FAILED -> "us";
            case WAITING_FOR_APPLICANT -> "you";
            case APPROVED -> facts.pays() && facts.amount().isPresent() ? "bank" : "us";
            case REFUSED, FINISHED, RETRACTED -> "none";
        };
    }
}
