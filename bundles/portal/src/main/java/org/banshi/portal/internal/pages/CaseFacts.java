// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.banshi.payments.Payout;
import org.banshi.rules.Outcome;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.EventKind;

/** What the pages need to know of a case besides its state. */
record CaseFacts(CaseView view) {
    boolean approved() {
        return view.state() == CaseState.APPROVED
                || view.state() == CaseState.PAYOUT_FAILED
                || view.state() == CaseState.FINISHED;
    }

    /** Whether the table approved, so that no clerk ever saw it. */
    boolean atOnce() {
        return happened(EventKind.APPROVED_AT_ONCE).isPresent();
    }

    /** The newest event of a kind. */
    Optional<CaseEvent> happened(EventKind kind) {
        return view.events().stream()
                .filter(event -> event.kind() == kind)
                .max(Comparator.comparingInt(CaseEvent::sequence));
    }

    /** The amount granted; empty unless approved. */
    Optional<Money> amount() {
        if (!approved()) {
            return Optional.empty();
        }
        Optional<Money> paid = view.payout().map(Payout::amount);
        Optional<Money> said = Stream.of(EventKind.APPROVED, EventKind.APPROVED_AT_ONCE)
                .flatMap(kind -> happened(kind).stream())
                .map(event -> event.details().getOrDefault("amount", ""))
                .filter(text -> text.matches("\\d{1,15}(\\.\\d{1,2})?"))
                .map(Money::of)
                .findFirst();
        return paid.or(() -> said).or(this::proposed).filter(money -> money.compareTo(Money.ZERO) > 0);
    }

    private Optional<Money> proposed() {
        return view.decision()
                .filter(decision -> decision.outcome() == Outcome.APPROVE)
                .flatMap(decision -> decision.amount());
    }

    Optional<String> accountTail() {
        return view.payout().map(Payout::accountTail).filter(Predicate.not(String::isEmpty));
    }

    /** The clerk's own words of a decision. */
    Optional<String> clerkReason() {
        return verdict().map(CaseEvent::words).filter(Predicate.not(String::isBlank));
    }

    Optional<String> clerkGround() {
        return verdict()
                .map(event -> event.details().getOrDefault("ground", ""))
                .filter(Predicate.not(String::isBlank));
    }

    /** Whether money is part of it. */
    boolean pays() {
        return view.item()
                .process()
                .onApproval()
                .filter(steps -> !steps.channel().isEmpty())
                .isPresent();
    }

    private Optional<CaseEvent> verdict() {
        return happened(EventKind.REFUSED).or(() -> happened(EventKind.APPROVED));
    }
}
