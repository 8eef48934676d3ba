// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions bound to the thread; all rooms share this one object. */
final class ThreadTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadTransactions.class);
    private static final int RETRIES = 3;
    /** Serialization failure, Derby lock time-out, deadlock and lock time-out of PostgreSQL. */
    private static final Set<String> PASSING = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");

    private final Jdbi writing;
    private final Jdbi reading;

    @SuppressWarnings("ThreadLocalUsage") // one for each open store: tests have several in a process
    private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

    private final AtomicLong commits = new AtomicLong();

    ThreadTransactions(Connections connections) {
        writing = jdbi(connections.writing());
        writing.getConfig(SqlStatements.class).setSqlLogger(new Doom());
        reading = jdbi(connections.reading());
    }

    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        // the default message lists all values bound, and so would carry personal data into logs
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        // Derby refuses a null of no type; it knows the type it expects
        jdbi.getConfig(Arguments.class)
                .setUntypedNullArgument((position, statement, context) -> statement.setNull(
                        position, statement.getParameterMetaData().getParameterType(position)));
        return jdbi;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        Open open = current.get();
        if (open == null) {
            return outermost(work);
        }
        if (open.reading) {
            throw new IllegalStateException("write inside a read; open the write transaction first");
        }
        try {
            return work.apply(open.handle);
        } catch (RuntimeException | Error e) {
            open.failure = e;
            throw e;
        }
    }

    @Override
    public void run(Consumer<Handle> work) {
        this.<@Nullable Void>write(handle -> {
            work.accept(handle);
            return null;
        });
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        Open open = current.get();
        if (open != null) {
            return work.apply(open.handle);
        }
        try (Handle handle = reading.open()) {
            current.set(new Open(handle, true));
            return work.apply(handle);
        } finally {
            current.remove();
        }
    }

    @Override
    public void afterCommit(Runnable effect) {
        Open open = current.get();
        if (open == null || open.reading) {
            effect.run();
        } else {
            open.effects.add(effect);
        }
    }

    /** The handle of the write transaction of this thread. */
    Handle required(String what) {
        Open open = current.get();
        if (open == null || open.reading) {
            throw new IllegalStateException(what + " outside a write transaction");
        }
        return open.handle;
    }

    void refuseInside(String what) {
        Open open = current.get();
        if (open != null && !open.reading) {
            throw new IllegalStateException(what + " inside a write transaction");
        }
    }

    /** Runs a statement whose failure leaves the transaction usable on both databases. */
    boolean tolerate(Handle handle, String sqlState, Runnable statement) {
        Open open = current.get();
        Throwable failedBefore = open == null ? null : open.failure;
        String savepoint = "tolerated";
        handle.savepoint(savepoint);
        try {
            statement.run();
            handle.releaseSavepoint(savepoint);
            return true;
        } catch (RuntimeException e) {
            if (open == null || !sqlState.equals(stateOf(e))) {
                throw e;
            }
            handle.rollbackToSavepoint(savepoint);
            open.failure = failedBefore;
            return false;
        }
    }

    long commits() {
        return commits.get();
    }

    private <T extends @Nullable Object> T outermost(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            List<Runnable> effects = new ArrayList<>();
            T result;
            try {
                result = once(work, effects);
            } catch (RuntimeException e) {
                if (attempt > RETRIES || !isPassing(e)) {
                    throw e;
                }
                LOG.debug("transaction tried again after {}", stateOf(e));
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000L, 20_000_000L * attempt));
                continue;
            }
            effects.forEach(ThreadTransactions::runSafely);
            return result;
        }
    }

    private <T extends @Nullable Object> T once(Function<Handle, T> work, List<Runnable> effects) {
        try (Handle handle = writing.open()) {
            handle.begin();
            Open open = new Open(handle, false, effects);
            current.set(open);
            boolean done = false;
            try {
                T result = work.apply(handle);
                if (open.failure != null) {
                    throw new IllegalStateException(
                            "a statement or joined call failed before; cannot commit", open.failure);
                }
                handle.commit();
                done = true;
                commits.incrementAndGet();
                return result;
            } finally {
                current.remove();
                if (!done) {
                    rollBack(handle);
                }
            }
        }
    }

    private static void rollBack(Handle handle) {
        try {
            handle.rollback();
        } catch (RuntimeException e) {
            LOG.warn("rollback failed; the connection is dropped", e);
        }
    }

    private static void runSafely(Runnable effect) {
        try {
            effect.run();
        } catch (RuntimeException e) {
            LOG.error("effect after a commit failed", e);
        }
    }

    static boolean isPassing(Throwable failure) {
        return PASSING.contains(stateOf(failure));
    }

    /** SQLSTATE of the first SQL failure in the chain, empty if there is none. */
    static String stateOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static final class Open {
        final Handle handle;
        final boolean reading;
        final List<Runnable> effects;

        @Nullable
        Throwable failure;

        Open(Handle handle, boolean reading) {
            this(handle, reading, List.of());
        }

        Open(Handle handle, boolean reading, List<Runnable> effects) {
            this.handle = handle;
            this.reading = reading;
            this.effects = effects;
        }
    }

    /**
     * On PostgreSQL a failed statement dooms its transaction, on Derby it does not. Made the same, so that what passes its
     * tests on Derby does not fail in real use.
     */
    private final class Doom implements SqlLogger {
        @Override
        public void logException(StatementContext context, SQLException failure) {
            Open open = current.get();
            if (open != null) {
                open.failure = failure;
            }
        }
    }
}
