// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
 * @param restoreFrom a copy to begin an empty database with
 * @param notInBackups what the report of a backup names as not included
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
        Duration claim,
        Optional<Path> restoreFrom,
        List<String> notInBackups) {

    static final Duration CLAIM = Duration.ofMinutes(2);

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
                CLAIM,
                Optional.empty(),
                List.of());
    }

    StoreSettings restoring(Path copy) {
        return new StoreSettings(
                url,
                user,
                password,
                poolSize,
                directory,
                blobs,
                outboxThreads,
                attempts,
                firstPause,
                poll,
                claim,
                Optional.of(copy),
                notInBackups);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "StoreSettings[%s, %d connections]".formatted(url, poolSize);
    }
}
