// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What operators see of the outbox, and the way to get a parked event going again. */
@ProviderType
public interface OutboxStatus {
    /** Events that failed too often and wait for a person, oldest first, at most 1,000. */
    List<ParkedEvent> parked();

    /**
     * Delivers a parked event again, with all its attempts.
     *
     * @throws org.banshi.spi.BanshiException {@code store.unknown-event} if no parked event has this id
     */
    void retry(String id);

    /** Number of events not done yet, parked ones among them. */
    long pending();
}
