// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import org.osgi.annotation.versioning.ConsumerType;

/** Handles the events of one topic. Registered as an OSGi service; a second handler of a topic waits until the first goes. */
@ConsumerType
public interface OutboxHandler {
    /** The topic it handles; the same answer always. */
    String topic();

    /**
     * Handles one event, outside any transaction; may block and call other systems, for less than two minutes. Called by several threads, but never
     * at the same time for equal keys. An event not {@linkplain Outbox#complete completed} on return is completed by the
     * outbox. An exception means: again later, with growing pauses; after too many failures the event is parked, and
     * later events of its key wait behind it.
     */
    void handle(OutboxEvent event);
}
