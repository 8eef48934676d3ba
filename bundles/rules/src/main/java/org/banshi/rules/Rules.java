// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides by the decision table (DMN) of an item's pinned version. Safe for all threads. Same inputs, same table, same
 * answer.
 *
 * <p>An input that is not {@link InputStatus#VERIFIED} sends the case to a clerk under rule {@code a}; the table is not asked.
 * A table that fails sends it to a clerk too, under rule {@code x}: a broken rule never decides.
 */
@ProviderType
public interface Rules {
    /**
     * {@link #evaluate} and {@link #record} in one: inside the caller's write transaction, or in one of its own.
     *
     * @throws org.banshi.spi.BanshiException {@code rules.unknown} if the digest has no table
     */
    Decision decide(RuleRequest request);

    /**
     * Works it out and keeps nothing: for the estimate on the check page.
     *
     * @throws org.banshi.spi.BanshiException {@code rules.unknown} if the digest has no table
     */
    Decision evaluate(RuleRequest request);

    /** Keeps a decision with its inputs, encrypted, for replay; joins the caller's write transaction. */
    void record(Decision decision, RuleRequest request);

    /** @return empty if there is none of that id */
    Optional<Decision> find(String id);

    /** Works a stored decision out again from what is stored; changes nothing. */
    Replay replay(String id);
}
