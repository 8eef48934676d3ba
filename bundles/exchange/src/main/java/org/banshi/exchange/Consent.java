// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.spi.CaseRef;

/**
 * One request for consent and its answer.
 *
 * @param from id of the person asked
 * @param by id of the person who needs it
 * @param purpose in the words of the item
 * @param services ids of the data services it covers
 * @param answered empty while {@link State#WAITING}
 */
public record Consent(
        String id,
        CaseRef caseRef,
        String from,
        String by,
        String purpose,
        List<String> services,
        State state,
        Instant asked,
        Optional<Instant> answered) {
    public Consent {
        services = List.copyOf(services);
    }

    /** Where a request for consent stands. */
    public enum State {
        WAITING,
        AGREED,
        REFUSED
    }

    /** True if the data may be used. */
    public boolean agreed() {
        return state == State.AGREED;
    }
}
