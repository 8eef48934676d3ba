// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.banshi.exchange.Answer;
import org.banshi.exchange.ServiceStatus;
import org.banshi.spi.BanshiException;
import org.banshi.spi.DataRequest;
import org.banshi.spi.DataService;
import org.banshi.spi.FactSet;
import org.banshi.spi.Problem;
import org.banshi.spi.Remedy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one service of a plugin: threads of its own, a bounded queue, a breaker. Whatever the plugin does stays in here,
 * and the line ends with the plugin's registration.
 */
final class ServiceLine {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceLine.class);

    /** A failure, for whoever looks after the installation. */
    record LastError(String code, Instant at) {}

    private final String id;
    private final DataService service;
    private final Clock clock;
    private final Breaker breaker;
    private final ThreadPoolExecutor threads;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile Optional<LastError> lastError = Optional.empty();

    ServiceLine(String id, DataService service, Settings settings, Clock clock) {
        this.id = id;
        this.service = service;
        this.clock = clock;
        this.breaker =
                new Breaker(clock, settings.breaker_failures(), Duration.ofMillis(settings.breaker_pause_millis()));
        int size = settings.service_threads();
        this.threads = new ThreadPoolExecutor(
                size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.service_queue()), this::thread);
        this.threads.allowCoreThreadTimeOut(true);
    }

    /** A call under way, or the reason why there is none. */
    sealed interface Begun {
        /** Not even tried. */
        record Refused(Answer.Unavailable answer) implements Begun {}

        /** Running or queued; {@link ServiceLine#await} must be called. */
        record Running(FutureTask<FactSet> task, Breaker.Permit permit, DataRequest request) implements Begun {}
    }

    /** Starts a call; never waits. */
    Begun begin(DataRequest request) {
        Optional<Breaker.Permit> permit = breaker.admit();
        if (permit.isEmpty()) {
            return new Begun.Refused(unavailable("circuit-open", "not asked for a while, as it kept failing"));
        }
        FutureTask<FactSet> task = new FutureTask<>(() -> answer(request));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            permit.get().returned();
            return new Begun.Refused(
                    unavailable("overloaded", "too many questions are waiting, or it is being removed"));
        }
        calls.incrementAndGet();
        return new Begun.Running(task, permit.get(), request);
    }

    /** Waits for a call at most so long, then gives it up. */
    Answer await(Begun.Running call, Duration atMost, ServiceDescription description) {
        try {
            FactSet facts = call.task.get(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
            Optional<String> flaw = description.flaw(facts, clock.instant());
            if (flaw.isPresent()) {
                return failed(call, "unusable-answer", flaw.get());
            }
            call.permit.succeeded();
            return new Answer.Answered(facts, call.request.requestId());
        } catch (TimeoutException e) {
            giveUp(call);
            return failed(call, "timeout", "no answer in time");
        } catch (ExecutionException e) {
            return failed(call, "failed", reason(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (InterruptedException e) {
            giveUp(call);
            call.permit.returned();
            Thread.currentThread().interrupt();
            return unavailable("timeout", "the one who asked was interrupted");
        } catch (RuntimeException e) {
            // a record made by a plugin can throw when it is read
            return failed(call, "unusable-answer", reason(e));
        }
    }

    ServiceStatus.Breaker breaker() {
        return breaker.state();
    }

    long calls() {
        return calls.get();
    }

    long failures() {
        return failures.get();
    }

    Optional<LastError> lastError() {
        return lastError;
    }

    /** Takes no more calls; those under way end by themselves or when they are given up. */
    void close() {
        threads.shutdown();
    }

    private FactSet answer(DataRequest request) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // what a plugin's libraries look up by the thread must be the plugin's
        thread.setContextClassLoader(service.getClass().getClassLoader());
        try {
            return service.answer(request);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void giveUp(Begun.Running call) {
        call.task.cancel(true);
        threads.remove(call.task);
    }

    private Answer.Unavailable failed(Begun.Running call, String code, String why) {
        call.permit.failed();
        failures.incrementAndGet();
        lastError = Optional.of(new LastError("exchange." + code, clock.instant()));
        LOG.warn("{}: {}: {} (call {})", id, code, why, call.request.requestId());
        return unavailable(code, why);
    }

    private Answer.Unavailable unavailable(String code, String why) {
        return new Answer.Unavailable(new Problem("exchange." + code, Remedy.AGENCY, id + ": " + why));
    }

    /** Only our own exceptions promise to hold no personal data; of others the class alone is told. */
    private static String reason(Throwable cause) {
        return cause instanceof BanshiException
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getName();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "banshi-exchange-" + id);
        thread.setDaemon(true);
        thread.setContextClassLoader(ServiceLine.class.getClassLoader());
        return thread;
    }
}
