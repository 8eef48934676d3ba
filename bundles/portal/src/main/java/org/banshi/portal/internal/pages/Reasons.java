// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banshi.catalog.FactNeed;
import org.banshi.portal.internal.view.CasePage;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.Words;
import org.banshi.rules.Decision;
import org.banshi.rules.Explained;
import org.banshi.rules.Outcome;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseView;

/** Why a case was decided as it was, or why a person looks at it. */
final class Reasons {
    private final Words words;
    private final Moments moments;
    private final Locale locale;

    Reasons(Words words, Moments moments, Locale locale) {
        this.words = words;
        this.moments = moments;
        this.locale = locale;
    }

    String title(CaseView view) {
        CaseFacts facts = new CaseFacts(view);
        return words.say(
                facts.approved()
                        ? "case.reasons.approved"
                        : view.state() == CaseState.REFUSED ? "case.reasons.refused" : "case.reasons.clerk");
    }

    /** The rule that decided, or that no rule may refuse. */
    String rule(CaseView view) {
        CaseFacts facts = new CaseFacts(view);
        if (facts.atOnce() && view.decision().isPresent()) {
            Decision decision = view.decision().get();
            return words.say("case.rule", decision.rule(), decision.ground());
        }
        boolean open = !facts.approved() && view.state() != CaseState.REFUSED;
        return open ? words.say("case.rule.clerk") : "";
    }

    List<CasePage.Reason> rows(CaseView view) {
        List<CasePage.Reason> rows = new ArrayList<>();
        CaseFacts facts = new CaseFacts(view);
        facts.clerkReason()
                .ifPresent(reason ->
                        rows.add(new CasePage.Reason(reason, words.say("case.clerk-said"), "stamp", "official")));
        facts.clerkGround()
                .ifPresent(ground ->
                        rows.add(new CasePage.Reason(words.say("case.ground", ground), "", "stamp", "official")));
        // once a clerk has decided, it is the clerk's reason that counts
        boolean byClerk = !rows.isEmpty();
        view.decision().filter(decision -> !byClerk).ifPresent(decision -> rows.addAll(rows(view, decision)));
        return rows;
    }

    private List<CasePage.Reason> rows(CaseView view, Decision decision) {
        List<CasePage.Reason> rows = new ArrayList<>();
        boolean approves = decision.outcome() == Outcome.APPROVE;
        if (!approves) {
            rows.add(new CasePage.Reason(decision.reason().in(locale), decision.ground(), "flag", "rule"));
        }
        // the same condition stands in several rules: the decisive one tells
        Map<String, Explained> byInput = new LinkedHashMap<>();
        for (Explained explained : decision.explanation()) {
            boolean shown = !explained.input().isEmpty() && !explained.value().isEmpty();
            if (shown && (approves || explained.decisive())) {
                byInput.merge(explained.input(), explained, (old, next) -> next.decisive() ? next : old);
            }
        }
        for (Explained explained : byInput.values()) {
            rows.add(new CasePage.Reason(
                    explained.inputLabel().in(locale)
                            + words.say("colon")
                            + explained.shown().in(locale),
                    source(view, explained),
                    approves ? "check" : "flag",
                    explained.service().isEmpty() ? "self" : ""));
        }
        return rows;
    }

    private String source(CaseView view, Explained explained) {
        if (explained.service().isEmpty()) {
            return words.say("case.reason.typed");
        }
        Map<String, String> offices = view.item().process().facts().stream()
                .collect(Collectors.toMap(
                        FactNeed::service, need -> need.source().in(locale), (first, next) -> first));
        String sources = Stream.of(explained.service().split(", "))
                .map(service -> offices.getOrDefault(service, service))
                .distinct()
                .collect(Collectors.joining(words.say("list.and")));
        return sources + words.say("comma") + moments.when(explained.stated());
    }
}
