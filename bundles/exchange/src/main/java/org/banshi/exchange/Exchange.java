// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.spi.PersonRef;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks the data services (数据共享服务) agencies offer. Every call is recorded with purpose and case, audited, and visible to
 * the person it is about.
 *
 * <p>Safe for all threads. Never call it inside a database transaction: it waits for other systems.
 */
@ProviderType
public interface Exchange {
    /**
     * Asks one service. Never throws for what an agency or its plugin does: that is {@link Answer.Unavailable}.
     *
     * @return after the ask's time-out at the latest, and in any case within five seconds
     */
    Answer ask(Ask ask);

    /**
     * Asks several at once, each on threads of its own service.
     *
     * @param asks each service and subject once
     * @param within for all together; capped at five seconds
     * @return an answer for every ask, by {@link Ask#key}, in the order given
     */
    Map<String, Answer> askAll(List<Ask> asks, Duration within);

    /**
     * Uses of a person's data, newest first.
     *
     * @param after {@link Page#next} of the page before; empty for the first
     * @param limit 1 to 100
     */
    Page<DataUse> usesOf(PersonRef person, Optional<String> after, int limit);

    /** All services described by published plugins, by id. */
    List<ServiceStatus> services();
}
