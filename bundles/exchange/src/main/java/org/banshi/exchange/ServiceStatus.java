// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banshi.spi.LocalText;

/**
 * How a data service is doing on this node.
 *
 * @param service id, {@code agency/name/v1}
 * @param provider name of the agency that offers it
 * @param plugin that describes it
 * @param freshness how old an answer may be when a case is filed with it
 * @param offered true if a running plugin answers it now
 * @param breaker open = not asked for a while because it kept failing
 * @param calls since the start of this node
 * @param failures of these
 * @param lastError code of the last failure, empty if there was none; no personal data
 * @param lastErrorAt when that was
 */
public record ServiceStatus(
        String service,
        LocalText name,
        LocalText provider,
        String plugin,
        Duration freshness,
        boolean offered,
        Breaker breaker,
        long calls,
        long failures,
        String lastError,
        Optional<Instant> lastErrorAt) {
    /** State of a service's circuit breaker. */
    public enum Breaker {
        /** Calls go through. */
        CLOSED,
        /** Calls are refused at once. */
        OPEN,
        /** One call at a time is let through to see whether it is well again. */
        TRYING
    }
}
