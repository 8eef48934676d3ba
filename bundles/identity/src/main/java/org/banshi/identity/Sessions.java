// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sessions that are open. Shared by all nodes on one database.
 *
 * <p>Safe for all threads. Unknown, malformed, expired and ended tokens are all answered alike.
 */
@ProviderType
public interface Sessions {
    /** Name of the cookie that carries a citizen's token. */
    String COOKIE = "banshi-session";

    /**
     * Finds a session and counts this as activity of its owner. Roles are those of now, not of the sign-in. A session whose
     * password has yet to be changed is not found here.
     */
    Optional<Session> find(String token);

    /** As {@link #find}, but only sessions that may do nothing except {@link SignIn#changePassword}. */
    Optional<Session> awaitingPassword(String token);

    /** Signs out. Does nothing if there is no such session. */
    void end(String token);

    /** Signs a person or clerk out everywhere. */
    void endAll(String actorId);
}
