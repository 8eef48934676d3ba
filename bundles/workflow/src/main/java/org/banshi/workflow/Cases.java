// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.identity.Actor;
import org.banshi.identity.Citizen;
import org.banshi.identity.Clerk;
import org.banshi.spi.Money;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Cases (办件). A citizen sees their own, a clerk those of their agency: every other case does not exist for them.
 *
 * <p>Safe for all threads. Commands carry the version their author saw ({@link CaseView#version}); a stale one changes
 * nothing and answers {@link CommandOutcome.Conflict}.
 */
@ProviderType
public interface Cases {
    /** The case, if it exists for this actor. */
    Optional<CaseView> find(Actor actor, String id);

    /** A citizen's own, newest first. */
    CasePage mine(Citizen citizen, Optional<String> after, int limit);

    /** A clerk's queue. Empty page for a clerk without a role for casework. */
    CasePage queue(Clerk clerk, QueueView view, Optional<String> after, int limit);

    /** Finds a case of the clerk's agency by its number. */
    Optional<CaseSummary> byNumber(Clerk clerk, String number);

    /** How many cases each view of the queue holds. */
    Map<QueueView, Long> counts(Clerk clerk);

    /** Takes a case on, so that others see who works on it. Role {@code INTAKE}, {@code REVIEWER} or {@code DECIDER}. */
    CommandOutcome claim(Clerk clerk, String id, int version);

    /** Puts it back. */
    CommandOutcome release(Clerk clerk, String id, int version);

    /**
     * Approves. Role {@code DECIDER}.
     *
     * @param amount above zero if the item pays; not kept of an item that pays nothing, for which it may be zero
     * @param reason 1 to 2000 characters
     */
    CommandOutcome approve(Clerk clerk, String id, int version, Money amount, String reason);

    /**
     * Refuses. Role {@code DECIDER}.
     *
     * @param ground legal ground, title and article, shown in the letter
     * @param reason 1 to 2000 characters, shown to the applicant
     */
    CommandOutcome refuse(Clerk clerk, String id, int version, String ground, String reason);

    /** Asks the applicant for everything missing at once. Role {@code INTAKE}, {@code REVIEWER} or {@code DECIDER}. */
    CommandOutcome askForMore(Clerk clerk, String id, int version, List<SupplementAsk> asks);

    /** The applicant's answer: changed answers and words; back to the clerk. */
    CommandOutcome supplement(Citizen citizen, String id, int version, ObjectNode answers, String words);

    /** The applicant takes the case back, before a decision. */
    CommandOutcome retract(Citizen citizen, String id, int version);

    /** Has a failed booking or payout tried again. Role {@code DECIDER}. */
    CommandOutcome retryPayout(Clerk clerk, String id, int version);

    /** Adds a note other clerks see. */
    CommandOutcome note(Clerk clerk, String id, int version, String words);
}
