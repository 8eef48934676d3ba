// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal;

/** Who may call an address of the portal. */
public enum Caller {
    /** Everybody; nothing personal is shown. */
    ANYONE,
    /** A signed-in citizen; what belongs to somebody else does not exist (404). Clerks have the console. */
    CITIZEN
}
