// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param directory keys and what was booked and paid
 * @param httpPort of the REST and SOAP stand-ins, on 127.0.0.1; 0 for any free one
 * @param jmsPort of the message broker, on 127.0.0.1; 0 for any free one
 * @param slow how long a slow system takes
 * @param confirm how long the bank takes to confirm
 * @param late how long it takes when it is late
 * @param drawsCount whether booked withdrawals change what the fund states afterwards
 */
public record Settings(
        Path directory,
        int httpPort,
        int jmsPort,
        Duration slow,
        Duration confirm,
        Duration late,
        boolean drawsCount) {}
