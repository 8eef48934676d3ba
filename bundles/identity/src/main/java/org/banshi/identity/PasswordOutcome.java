// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.time.Duration;
import org.banshi.spi.Problem;

/** What came of a change of password. */
public sealed interface PasswordOutcome {
    /** Done; all earlier sessions of this account have ended, go on with this one. */
    record Changed(Session session) implements PasswordOutcome {}

    /**
     * Nothing has changed.
     *
     * @param problem {@code identity.wrong-login}, {@code identity.throttled}, {@code identity.busy}, {@code
     *     identity.weak-password} or {@code identity.no-session}
     * @param retryAfter how long an attempt would be refused unseen; zero if it may be repeated at once
     */
    record Refused(Problem problem, Duration retryAfter) implements PasswordOutcome {}
}
