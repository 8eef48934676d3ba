// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.banshi.store.internal.StoreEngine;

/** A store on Derby in this process. */
public final class StoreOnDerby extends EmbeddedStore {
    private static final AtomicInteger IN_MEMORY = new AtomicInteger();

    private StoreOnDerby(StoreEngine engine) {
        super(engine);
    }

    /**
     * Opens the database in a directory, durable as in real use; makes it (about a second) if there is none.
     *
     * @param directory gets the sub-directories {@code derby} and {@code blobs}
     */
    public static StoreOnDerby open(Path directory, Clock clock) {
        return new StoreOnDerby(StoreEngine.open("jdbc:derby:" + directory.resolve("derby"), "", "", directory, clock));
    }

    /** As {@link #open}, a new database beginning with what is in a copy made by {@code Backups}. */
    public static StoreOnDerby restoring(Path directory, Clock clock, Path copy) {
        return new StoreOnDerby(
                StoreEngine.openRestoring("jdbc:derby:" + directory.resolve("derby"), "", "", directory, clock, copy));
    }

    /** A new database in memory, gone when the process ends: for tests that never reopen it, several times faster. */
    public static StoreOnDerby inMemory(Path directory, Clock clock) {
        String name = "memory:banshi-" + IN_MEMORY.incrementAndGet();
        return new StoreOnDerby(StoreEngine.open("jdbc:derby:" + name, "", "", directory, clock));
    }
}
