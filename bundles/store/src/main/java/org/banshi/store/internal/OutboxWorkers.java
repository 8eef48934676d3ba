// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.banshi.store.OutboxHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that work the lanes of the outbox, each lane by one thread at a time. A commit kicks its lane; a poll finds what
 * was left by a crash, is due again, or had no handler.
 */
public final class OutboxWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorkers.class);
    /** Kicks beyond this are dropped: the poll finds those lanes again, in order of age. */
    private static final int MOST_LANES = 5_000;

    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration UNBIND = Duration.ofSeconds(5);

    private final SqlOutbox outbox;
    private final Map<String, List<OutboxHandler>> handlers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService poller;
    private final List<Thread> threads = new ArrayList<>();

    // guarded by this
    private final LinkedHashSet<Lane> ready = new LinkedHashSet<>();
    private final Set<Lane> running = new HashSet<>();
    private final Set<Lane> kickedWhileRunning = new HashSet<>();
    private boolean dropped;
    private boolean closed;

    OutboxWorkers(SqlOutbox outbox, int count, Duration poll) {
        this.outbox = outbox;
        poller = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "banshi-outbox-poll"));
        for (int i = 1; i <= count; i++) {
            threads.add(daemon(this::work, "banshi-outbox-" + i));
        }
        outbox.listen(this::kick);
        threads.forEach(Thread::start);
        var unused = poller.scheduleWithFixedDelay(this::poll, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    public void add(OutboxHandler handler) {
        List<OutboxHandler> ofTopic = handlers.computeIfAbsent(handler.topic(), topic -> new CopyOnWriteArrayList<>());
        ofTopic.add(handler);
        if (ofTopic.size() > 1) {
            LOG.warn("{} has {} handlers; the first handles, the others wait", handler.topic(), ofTopic.size());
        }
        pollSoon();
    }

    /** Waits, within a bound, until no event is in the handler. */
    public void remove(OutboxHandler handler) {
        List<OutboxHandler> ofTopic = handlers.get(handler.topic());
        if (ofTopic != null) {
            ofTopic.remove(handler);
        }
        if (!await(UNBIND, () -> running.stream().noneMatch(lane -> lane.topic().equals(handler.topic())))) {
            LOG.warn("a handler of {} is gone while it still handles", handler.topic());
        }
    }

    private Optional<OutboxHandler> handlerOf(String topic) {
        return handlers.getOrDefault(topic, List.of()).stream().findFirst();
    }

    private synchronized void kick(Lane lane) {
        if (closed) {
            return;
        }
        if (running.contains(lane)) {
            kickedWhileRunning.add(lane);
        } else if (ready.size() < MOST_LANES) {
            ready.add(lane);
            notifyAll();
        } else {
            dropped = true;
        }
    }

    private void pollSoon() {
        if (!poller.isShutdown()) {
            poller.execute(this::poll);
        }
    }

    private void poll() {
        try {
            for (String topic : handlers.keySet()) {
                if (handlerOf(topic).isPresent()) {
                    List<Lane> due = outbox.due(topic);
                    due.forEach(this::kick);
                    if (due.size() >= OutboxTable.PAGE) {
                        noteMore();
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("the outbox cannot be read; tried again at the next poll", e);
        }
    }

    private synchronized void noteMore() {
        dropped = true;
    }

    private void work() {
        while (true) {
            Optional<Lane> taken = take();
            if (taken.isEmpty()) {
                return;
            }
            Lane lane = taken.get();
            try {
                workLane(lane);
            } catch (RuntimeException e) {
                LOG.warn("outbox lane of {} stopped; taken up again at the next poll", lane.topic(), e);
            } finally {
                Thread.interrupted(); // a flag a handler left must not stop the next one
                giveBack(lane);
            }
        }
    }

    private void workLane(Lane lane) {
        SqlOutbox.Step step = SqlOutbox.Step.DONE;
        while (step == SqlOutbox.Step.DONE && !isClosed()) {
            Optional<OutboxHandler> handler = handlerOf(lane.topic());
            step = handler.isPresent() ? outbox.step(lane, handler.get()) : SqlOutbox.Step.IDLE;
        }
        if (step == SqlOutbox.Step.FAILED && !poller.isShutdown()) {
            // the first pauses are shorter than a poll; the later ones are found by it
            var unused = poller.schedule(() -> kick(lane), outbox.pause(1).toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized Optional<Lane> take() {
        while (!closed && ready.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                return Optional.empty();
            }
        }
        if (closed) {
            return Optional.empty();
        }
        Lane lane = ready.iterator().next();
        ready.remove(lane);
        running.add(lane);
        return Optional.of(lane);
    }

    private synchronized void giveBack(Lane lane) {
        running.remove(lane);
        if (kickedWhileRunning.remove(lane)) {
            kick(lane);
        }
        if (ready.isEmpty() && dropped) {
            dropped = false;
            pollSoon();
        }
        notifyAll();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean await(Duration bound, BooleanSupplier condition) {
        long end = System.nanoTime() + bound.toNanos();
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return condition.getAsBoolean();
    }

    /** Lets running handlers end, for ten seconds; then interrupts them. What they did not complete is delivered again. */
    @Override
    public void close() {
        outbox.listen(lane -> {});
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        poller.shutdownNow();
        if (!await(STOP, running::isEmpty)) {
            LOG.warn("handlers did not end within {} s and are interrupted", STOP.toSeconds());
            threads.forEach(Thread::interrupt);
            await(Duration.ofSeconds(2), running::isEmpty);
        }
    }
}
