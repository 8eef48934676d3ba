// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.nio.file.Path;
import java.time.Duration;

/**
 * All that can be configured.
 *
 * @param url JDBC address of Derby or PostgreSQL
 * @param user empty: none
 * @param poolSize connections for writing, and as many again for reading
 * @param directory where this node keeps its name and Derby its log
 * @param outboxThreads handlers running at the same time
 * @param attempts failed deliveries until an event is parked
 * @param firstPause pause after the first failure, doubled with each more, at most ten minutes
 * @param poll how often the outbox looks for what no commit announced
 * @param claim how long a node may take for an event before another one takes it over
 */
record StoreSettings(
        String url,
        String user,
        String password,
        int poolSize,
        Path directory,
        Path blobs,
        int outboxThreads,
        int attempts,
        Duration firstPause,
        Duration poll,
        Duration claim) {

    static StoreSettings of(String url, String user, String password, Path directory) {
        return new StoreSettings(
                url,
                user,
                password,
                8,
                directory,
                directory.resolve("blobs"),
                4,
                10,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofMinutes(2));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StoreSettings[%s, %d connections]".formatted(url, poolSize);
    }
}
