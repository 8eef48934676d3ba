// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Stand-ins for tests: any free port, short waits. */
final class Stands {
    private Stands() {}

    static Sandbox open(Path directory, Clock clock) {
        return new Sandbox(
                new Settings(
                        directory, 0, 0, Duration.ofSeconds(3), Duration.ofMillis(20), Duration.ofMillis(500), true),
                clock);
    }
}
