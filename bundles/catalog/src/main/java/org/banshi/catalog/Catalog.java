// SPDX-License-Identifier: Apache-2.0
package org.banshi.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banshi.onboarding.Agency;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The items (事项) that can be applied for, each in the version in force, and those paused.
 *
 * <p>Safe for all threads. Reads never wait for a deployment.
 */
@ProviderType
public interface Catalog {
    /** @return empty if no plugin's current version has it; a paused item is returned, marked as such */
    Optional<Item> bySlug(String slug);

    /** As {@link #bySlug}, by implementation code. */
    Optional<Item> byCode(ItemCode code);

    /**
     * The item as it was in a version, for a case that pinned it.
     *
     * @param digest of the item folder
     * @return also versions no longer in force ({@link ItemState#WITHDRAWN}) and items of plugins gone; empty if nothing with
     *     that digest was ever published
     */
    Optional<Item> byDigest(String digest);

    /** Live and paused items, ordered by code. */
    List<Item> all();

    /** The agencies of plugins present or having items, ordered by code. */
    List<Agency> agencies();

    /** @return empty if no plugin of that agency is known */
    Optional<Agency> agency(String key);

    /** Finds items by everyday names, titles, summaries, questions, pinyin, initials, English and words of the same sound. */
    SearchResult search(SearchQuery query);

    /**
     * Completes what is being typed, from one character on.
     *
     * @param limit 1 to 20
     */
    List<Suggestion> suggest(String text, Locale locale, int limit);
}
