// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity;

/** Where somebody signs in. */
public enum Door {
    /** Portal, phone, kiosk: the login is a document number or a mobile number. */
    CITIZEN,
    /** Console and shell: the login is a clerk's login name. */
    CLERK
}
