// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * News and orders that must not be lost and may only leave if the transaction that caused them commits (transactional
 * outbox). Delivered to the {@link OutboxHandler} of the topic right after the commit, at least once, in the order of
 * appending within a topic and key, whatever crashes in between. Events of a topic without a handler wait for one.
 */
@ProviderType
public interface Outbox {
    /**
     * Adds an event to the surrounding write transaction.
     *
     * @param topic at most 100 characters, {@code room.what-happened}
     * @param key at most 100 characters, mostly a case id: events of a topic with equal keys are handled one after another
     * @param payload JSON; ids rather than personal data
     * @throws IllegalStateException outside a write transaction
     */
    void append(String topic, String key, String payload);

    /**
     * Called by a handler inside its own write transaction: marks the event as done together with the handler's effect, so
     * that the effect happens once though delivery may happen twice.
     *
     * @return false if the event was already done: the caller changes nothing
     * @throws IllegalStateException outside a write transaction
     */
    boolean complete(OutboxEvent event);
}
