// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was used within the time window, so that nothing is taken twice. */
final class Nonces {
    private final long windowMillis;
    private final Map<String, Long> used = new LinkedHashMap<>();

    Nonces(long windowMillis) {
        this.windowMillis = windowMillis;
    }

    /** @return false if it was used before */
    synchronized boolean use(String nonce, long now) {
        Iterator<Long> oldestFirst = used.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next() < now - 2 * windowMillis) {
            oldestFirst.remove();
        }
        return used.putIfAbsent(nonce, now) == null;
    }
}
