// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/** Threads that do the same thing as fast as they can, each its share. */
final class Crowd {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private Crowd() {}

    /** One of the things to do. */
    interface Act<T> {
        void on(T each) throws Exception;
    }

    /**
     * How it went.
     *
     * @param perSecond of all threads together
     * @param median in milliseconds
     * @param p99 in milliseconds
     * @param cpu of the acting threads for each, in milliseconds
     */
    record Pace(double perSecond, double median, double p99, double cpu) {}

    /** Does it once for each of the things; the first failure ends it. */
    static <T> Pace run(int threads, List<T> things, Act<T> act) throws InterruptedException {
        Queue<T> open = new ConcurrentLinkedQueue<>(things);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        ConcurrentHistogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
        LongAdder cpu = new LongAdder();
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                ready.countDown();
                try {
                    go.await();
                    long used = CPU.getCurrentThreadCpuTime();
                    for (T each = open.poll(); each != null && failures.isEmpty(); each = open.poll()) {
                        long begun = System.nanoTime();
                        act.on(each);
                        micros.recordValue((System.nanoTime() - begun) / 1000);
                    }
                    cpu.add(CPU.getCurrentThreadCpuTime() - used);
                } catch (Exception | Error e) {
                    failures.add(e);
                }
            });
            thread.start();
            crowd.add(thread);
        }
        ready.await();
        long begun = System.nanoTime();
        go.countDown();
        for (Thread thread : crowd) {
            thread.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "after %d of %d".formatted(micros.getTotalCount(), things.size()), failures.peek());
        }
        return new Pace(
                things.size() / seconds,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                cpu.sum() / 1e6 / things.size());
    }
}
