// SPDX-License-Identifier: Apache-2.0
package org.banshi.calendar;

/** Whether time is being used up. */
public enum ClockState {
    /** Not accepted yet: no term runs. */
    NOT_STARTED,
    RUNNING,
    /** Suspended (特别程序, 补正): the due date moves with every day. */
    STOPPED
}
