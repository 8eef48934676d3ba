// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.banshi.plugins.wire.AgencyRoute;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A route that listens to the bank's broker, started again and again until the broker is there: a plugin must not fail because
 * the bank comes up later. Once started, Camel finds the broker again by itself.
 */
final class Listening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final long PAUSE_SECONDS = 1;

    private final Supplier<AgencyRoute> start;
    private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "banshi-bank-listening");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable AgencyRoute route;
    private boolean closed;

    Listening(Supplier<AgencyRoute> start) {
        this.start = start;
        attempt(true);
    }

    private synchronized void attempt(boolean first) {
        if (closed) {
            return;
        }
        try {
            route = start.get();
        } catch (IllegalStateException down) {
            if (first) {
                LOG.warn("the bank's broker is not there; confirmations are fetched as soon as it is");
            }
            Future<?> unused = starter.schedule(() -> attempt(false), PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        starter.shutdownNow();
        if (route != null) {
            route.close();
        }
    }
}
