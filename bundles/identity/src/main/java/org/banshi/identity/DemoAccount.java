// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

/**
 * One invented person or clerk who can sign in.
 *
 * @param key {@code c01} to {@code c24} of the cast, or the clerk's login
 * @param password as first given; may have been changed since
 * @param note what the account is good for, English
 */
public record DemoAccount(String key, Door door, String login, String name, String password, String note) {
    @Override
    public String toString() {
        return "DemoAccount[" + key + "]";
    }
}
