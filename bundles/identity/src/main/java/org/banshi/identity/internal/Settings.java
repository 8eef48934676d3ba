// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

/** Settings under the PID {@code org.banshi.identity}. */
public @interface Settings {
    /** The PID. */
    String PID = "org.banshi.identity";

    /** Minutes without activity after which a session ends. */
    int session_idle_minutes() default 30;

    /** Hours after which a session ends in any case. */
    int session_absolute_hours() default 12;

    /** Passwords hashed at a time; each keeps 19 MiB of memory. */
    int password_places() default 2;

    /** Attempts that may wait for their turn; more are told to come back. */
    int password_waiting() default 32;

    /** Loads the invented cast and its accounts. */
    boolean demo() default false;

    /** Where the first administrator's password is written; empty = {@code ${karaf.base}/etc/first-administrator.txt}. */
    String administrator_file() default "";

    /** Where the passwords of the cast are written; empty = {@code ${karaf.data}/demo-accounts.txt}. */
    String demo_file() default "";
}
