// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

/** Settings under the PID {@code org.banshi.exchange}. */
public @interface Settings {
    /** The PID. */
    String PID = "org.banshi.exchange";

    /** Longest time, in milliseconds, anybody waits for all answers together; at most 5000. */
    int total_millis() default 5_000;

    /** Threads for each service: so many questions are under way at a time. */
    int service_threads() default 8;

    /** Questions for each service that may wait for a thread; more are refused. */
    int service_queue() default 64;

    /** Failures in a row that open a service's breaker. */
    int breaker_failures() default 5;

    /** First pause of an open breaker in milliseconds; doubles, up to a minute, while the service stays ill. */
    int breaker_pause_millis() default 5_000;
}
