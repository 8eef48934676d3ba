// SPDX-License-Identifier: Apache-2.0
package org.banshi.shell.internal;

import org.apache.karaf.shell.support.ShellUtil;
import org.banshi.identity.Accounts;
import org.banshi.identity.Clerk;
import org.jspecify.annotations.Nullable;

/** Who sits at the shell. */
final class Operator {
    /** One who came in without an account: at the local console, or with a key of their own. */
    static final String UNKNOWN = "operator";

    private Operator() {}

    /** Id of the clerk signed in, else {@link #UNKNOWN}. Not from the session's variables: those anybody may set. */
    static String id(Accounts accounts) {
        @Nullable String login = ShellUtil.getCurrentUserName();
        return login == null
                ? UNKNOWN
                : accounts.clerkByLogin(login).map(Clerk::id).orElse(UNKNOWN);
    }
}
