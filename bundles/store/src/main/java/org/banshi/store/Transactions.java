// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs SQL in transactions that are bound to the thread: a call inside another one joins it, also across rooms. Isolation is
 * READ COMMITTED; what must happen once is held by unique constraints and row locks.
 *
 * <p>No network, signing or file work inside. The work may run several times (see {@link #write}), so it must have no effect
 * besides its SQL; other effects go through {@link Outbox} or {@link #afterCommit}.
 */
@ProviderType
public interface Transactions {
    /**
     * Runs work in a write transaction and commits it, or joins the one that is open.
     *
     * <p>Only the outermost call commits. A {@code RuntimeException} rolls everything back and is thrown on; when a joined
     * call fails, the whole can no longer be committed, even if the exception is caught on the way. Deadlocks, lock time-outs
     * (3 s) and serialization failures are tried again up to 3 times by the outermost call.
     *
     * @throws IllegalStateException inside {@link #read}
     */
    <T extends @Nullable Object> T write(Function<Handle, T> work);

    /** As {@link #write}, without a result. */
    void run(Consumer<Handle> work);

    /**
     * Reads. Inside a write transaction it sees what that has written; outside, every statement sees what is committed when it
     * starts, and the database refuses changes.
     */
    <T extends @Nullable Object> T read(Function<Handle, T> work);

    /**
     * Runs something after the surrounding write transaction is durable, in the same thread, not at all if it rolls back. What
     * it throws is logged and goes no further: the commit has happened. Outside a write transaction it runs at once.
     */
    void afterCommit(Runnable effect);
}
