// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

/** How far the spouse's consent to be asked about is. */
public enum SpouseConsent {
    /** No spouse, or the marriage is not known yet. */
    NOT_NEEDED,
    /** There is a spouse; nobody asked them yet. */
    NOT_ASKED,
    /** Asked; the spouse has not answered. */
    WAITING,
    /** The spouse agreed in a session of their own. */
    AGREED,
    /** The spouse declined, or has no account here: the case goes to a clerk. */
    NOT_GIVEN
}
