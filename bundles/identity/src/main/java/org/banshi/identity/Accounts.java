// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts of clerks, and passwords of everybody. Each change is audited under the one who makes it.
 *
 * <p>Safe for all threads. Passwords handed in are overwritten with zeros.
 */
@ProviderType
public interface Accounts {
    /**
     * Creates a clerk's account.
     *
     * @param agency key of the agency, empty for those who run the installation
     * @param mustChange true if the first sign-in must choose another password
     * @param by id of the one who does it
     * @throws IllegalArgumentException for a malformed login, a name of none or more than 100 characters, a weak password
     * @throws LoginTakenException if there is one already
     */
    Clerk create(
            String login, String name, String agency, Set<Role> roles, char[] password, boolean mustChange, String by);

    /**
     * Creates a clerk's account with a random password that works for one sign-in, which must choose another.
     *
     * @param agency key of the agency, empty for those who run the installation
     * @param by id of the one who does it
     * @return the password, kept nowhere
     * @throws IllegalArgumentException for a malformed login or a name of none or more than 100 characters
     * @throws LoginTakenException if there is one already
     */
    String createWithOneTimePassword(String login, String name, String agency, Set<Role> roles, String by);

    /**
     * Sets the password of a clerk or of a person, who thereby may sign in; ends their sessions.
     *
     * @param accountId id of a clerk or person
     * @throws IllegalArgumentException if there is no such account, or the password is weak
     */
    void setPassword(String accountId, char[] password, boolean mustChange, String by);

    /**
     * Sets a random password that works for one sign-in, which must choose another; ends the account's sessions. For those who
     * forgot theirs: who they are was made sure of before.
     *
     * @param accountId id of a clerk or person
     * @param by id of the one who does it
     * @return the password, kept nowhere
     * @throws IllegalArgumentException if there is no such account
     */
    String resetPassword(String accountId, String by);

    /**
     * Replaces the roles of a clerk and ends their sessions. An account without any role is closed: it keeps its login and
     * its name, and cannot sign in until it is given a role again.
     *
     * @param by id of the one who does it
     * @throws IllegalArgumentException if there is no such clerk
     */
    void setRoles(String clerkId, Set<Role> roles, String by);

    /** @return empty if there is no such clerk */
    Optional<Clerk> clerk(String id);

    /** @return empty if there is no such clerk */
    Optional<Clerk> clerkByLogin(String login);

    /**
     * Clerks of one agency by login.
     *
     * @param agency key; empty for those who run the installation
     */
    List<Clerk> clerks(String agency);

    /** All clerks by login. */
    List<Clerk> clerks();
}
