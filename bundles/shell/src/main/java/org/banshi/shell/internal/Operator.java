// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.api.console.Session;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;

/** Who sits at the shell. */
final class Operator {
    /** One who came in without an account: at the local console, or with a key of their own. */
    static final String UNKNOWN = "operator";

    private static final String LOGIN = "USER";

    private Operator() {}

    /** Id of the clerk signed in, else {@link #UNKNOWN}. */
    static String of(Session session, Accounts accounts) {
        return session.get(LOGIN) instanceof String login
                ? accounts.clerkByLogin(login).map(Clerk::id).orElse(UNKNOWN)
                : UNKNOWN;
    }
}
