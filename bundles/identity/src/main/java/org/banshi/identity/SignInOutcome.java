// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.time.Duration;
import org.banshi.spi.Problem;

/** What came of a sign-in. */
public sealed interface SignInOutcome {
    /** The session may be used. */
    record SignedIn(Session session) implements SignInOutcome {}

    /** The password was right but must be changed first; until then {@link Sessions#find} does not know the session. */
    record MustChangePassword(Session session) implements SignInOutcome {}

    /**
     * Not signed in.
     *
     * @param problem {@code identity.wrong-login}, {@code identity.throttled} or {@code identity.busy}
     * @param retryAfter how long an attempt would be refused unseen; zero if it may be repeated at once
     */
    record Refused(Problem problem, Duration retryAfter) implements SignInOutcome {}
}
