// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Sign-in by password (Argon2id, RFC 9106; 19 MiB, two passes). Every attempt is audited.
 *
 * <p>Safe for all threads; blocks for the hash, and for a place among the few that are computed at a time.
 */
@ProviderType
public interface SignIn {
    /**
     * Opens a new session if the password is right. An unknown login takes the same time and gets the same answer as a wrong
     * password. Repeated failures of one login or one remote address are slowed down, more each time.
     *
     * @param login citizens: document or mobile number; clerks: login name; as typed
     * @param password overwritten with zeros before this returns
     * @param remote address of the client, for throttling and audit
     */
    SignInOutcome password(Door door, String login, char[] password, String remote);

    /**
     * Changes the password of a session's owner, ends all sessions of theirs and opens a fresh one.
     *
     * @param token of a session, also of one that waits for its password to be changed
     * @param current overwritten with zeros
     * @param fresh overwritten with zeros; 10 to 128 characters, not the current one, not the login
     */
    PasswordOutcome changePassword(String token, char[] current, char[] fresh, String remote);
}
