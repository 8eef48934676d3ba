// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange;

import java.time.Duration;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;

/**
 * One question.
 *
 * @param key name of the answer in {@link Exchange#askAll}, such as {@code spouseHomes}
 * @param service id, {@code agency/name/v1}
 * @param subject whom it is about
 * @param purpose why, in the words of the item; shown to the person
 * @param caller code of the item (its agency is the one that asks), or id of a clerk
 * @param timeout how long to wait; the service's own time-out if that is shorter
 */
public record Ask(
        String key,
        String service,
        PersonRef subject,
        String purpose,
        CaseRef caseRef,
        String caller,
        Duration timeout) {
    public Ask {
        if (key.isBlank() || purpose.isBlank() || caller.isBlank()) {
            throw new IllegalArgumentException("an ask needs key, purpose and caller");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("ask timeout %s, expected more than nothing".formatted(timeout));
        }
    }

    /** An ask known by its service. */
    public Ask(String service, PersonRef subject, String purpose, CaseRef caseRef, String caller, Duration timeout) {
        this(service, service, subject, purpose, caseRef, caller, timeout);
    }
}
