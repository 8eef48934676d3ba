// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.time.Duration;

/** How a slow system passes its time. */
final class Pause {
    private Pause() {}

    /** @return false if the sandbox was closed meanwhile */
    static boolean of(Duration length) {
        try {
            Thread.sleep(length.toMillis());
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
