// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.identity.Citizen;
import org.banshi.rules.Decision;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Drafts: a person fills in a form that is partly filled already. Someone else's draft does not exist for the caller.
 *
 * <p>Safe for all threads. Everything kept is encrypted.
 */
@ProviderType
public interface Drafts {
    /**
     * Opens a draft, or gives back the one the person has for this item; asks for the facts the item needs, within five
     * seconds: what does not come in time is {@code MISSING} and becomes a question or a clerk's work.
     *
     * @param slug of an item that is live
     * @return empty if there is no such item, or it is paused and the person has no draft of it
     */
    Optional<DraftView> open(Citizen citizen, String slug);

    /** A draft of this person, not yet filed. */
    Optional<DraftView> find(Citizen citizen, String id);

    /** This person's drafts, newest first. */
    List<DraftView> mine(Citizen citizen);

    /** Asks again for what is missing, stale, or became answerable by the spouse's consent. Empty: no such draft. */
    Optional<DraftView> refresh(Citizen citizen, String id);

    /**
     * Keeps what was typed on a page, right or wrong. Two tabs: the page saved last wins for its own fields only, so
     * nothing typed on another page is lost.
     *
     * @param posted as the browser sent it: field ids to values
     */
    Optional<SaveOutcome> save(
            Citizen citizen, String id, String page, Map<String, List<String>> posted, Locale locale);

    /**
     * Says that a fetched fact is wrong, or takes that back with empty words. A contested fact sends the case to a clerk.
     *
     * @param factKey such as {@code account.balance}
     * @param words at most 500 characters, why
     */
    Optional<DraftView> contest(Citizen citizen, String id, String factKey, String words);

    /**
     * What the table would say now, for the check page. Nothing is kept, nothing follows from it.
     *
     * @return empty if there is no such draft, or the item has no table
     */
    Optional<Decision> estimate(Citizen citizen, String id);

    /** Asks the spouse for consent; no effect if asked already. */
    Optional<DraftView> askSpouse(Citizen citizen, String id);

    /** Throws the draft away for good. False: no such draft. */
    boolean discard(Citizen citizen, String id);

    /**
     * Files the draft, once.
     *
     * @param clientKey 8 to 64 letters and digits the client made for this submission: the same key and content again is
     *     answered with the same case
     * @param version the draft's version the person checked
     */
    FilingOutcome file(Citizen citizen, String id, String clientKey, long version, Locale locale);
}
