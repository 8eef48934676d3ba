// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.Track;
import org.banshi.portal.internal.view.Words;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.EventKind;

/** How far a case is, as a row of stations. */
final class Tracks {
    private static final String DONE = "done";
    private static final String HERE = "here";

    private final Words words;
    private final Moments moments;

    Tracks(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    Track of(CaseView view) {
        CaseFacts facts = new CaseFacts(view);
        List<Track.Step> steps = new ArrayList<>();
        steps.add(new Track.Step(words.say("track.filed"), moments.exactly(view.filed()), DONE));
        boolean decided = facts.approved() || view.state() == CaseState.REFUSED;
        if (!facts.atOnce() && !decided && view.state() != CaseState.RETRACTED) {
            steps.add(waiting(view));
        }
        if (view.state() == CaseState.RETRACTED) {
            steps.add(new Track.Step(words.say("state.RETRACTED"), at(facts, EventKind.RETRACTED), HERE));
            return new Track(words.say("track.title"), steps, "");
        }
        steps.add(decision(view, facts, decided));
        if (view.state() == CaseState.REFUSED || !facts.pays()) {
            return new Track(words.say("track.title"), steps, "");
        }
        payment(view, facts, steps);
        boolean paying = view.state() == CaseState.APPROVED || view.state() == CaseState.PAYOUT_FAILED;
        return new Track(
                words.say(facts.approved() ? "track.title.money" : "track.title"),
                steps,
                paying ? words.say("track.words") : "");
    }

    private Track.Step waiting(CaseView view) {
        if (view.state() == CaseState.WAITING_FOR_APPLICANT) {
            return new Track.Step(words.say("track.more"), "", HERE);
        }
        if (view.state() == CaseState.FILED) {
            return new Track.Step(words.say("state.FILED"), "", HERE);
        }
        String due = view.clock()
                .legalDue()
                .map(date -> words.say("track.review.due", moments.day(date)))
                .orElse("");
        return new Track.Step(words.say("track.review"), due, HERE);
    }

    private Track.Step decision(CaseView view, CaseFacts facts, boolean decided) {
        if (!decided) {
            return new Track.Step(words.say("track.decided.refuse"), "", "");
        }
        if (view.state() == CaseState.REFUSED) {
            return new Track.Step(words.say("track.decided.refuse"), at(facts, EventKind.REFUSED), HERE);
        }
        String name = words.say("track.decided.approve");
        Optional<CaseEvent> atOnce = facts.happened(EventKind.APPROVED_AT_ONCE);
        if (atOnce.isEmpty()) {
            return new Track.Step(name, at(facts, EventKind.APPROVED), DONE);
        }
        Instant approved = atOnce.get().happened();
        long seconds = Math.max(1, Duration.between(view.filed(), approved).toSeconds());
        return new Track.Step(name, words.say("track.seconds", moments.exactly(approved), seconds), DONE);
    }

    private void payment(CaseView view, CaseFacts facts, List<Track.Step> steps) {
        switch (view.state()) {
            case FINISHED -> {
                steps.add(new Track.Step(words.say("track.pay"), at(facts, EventKind.PAID), DONE));
                steps.add(new Track.Step(words.say("track.end"), at(facts, EventKind.FINISHED), DONE));
            }
            case PAYOUT_FAILED -> {
                steps.add(new Track.Step(words.say("track.pay"), words.say("track.pay.failed"), HERE));
                steps.add(new Track.Step(words.say("track.end"), words.say("track.end.bank"), ""));
            }
            case APPROVED -> {
                boolean paid = facts.happened(EventKind.PAID).isPresent();
                steps.add(
                        paid
                                ? new Track.Step(words.say("track.pay"), at(facts, EventKind.PAID), DONE)
                                : new Track.Step(words.say("track.paying"), words.say("track.pay.soon"), HERE));
                steps.add(new Track.Step(
                        words.say("track.end"), paid ? "" : words.say("track.end.bank"), paid ? HERE : ""));
            }
            default -> {
                steps.add(new Track.Step(words.say("track.pay"), "", ""));
                steps.add(new Track.Step(words.say("track.end"), words.say("track.end.bank"), ""));
            }
        }
    }

    private String at(CaseFacts facts, EventKind kind) {
        return facts.happened(kind)
                .map(event -> moments.exactly(event.happened()))
                .orElse("");
    }
}
