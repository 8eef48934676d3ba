// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

/** Who does something in a session. */
public sealed interface Actor permits Citizen, Clerk {
    /** The house's own id of the person or the clerk's account, as written to the audit log. */
    String id();
}
