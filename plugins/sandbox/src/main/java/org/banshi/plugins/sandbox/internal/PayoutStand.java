// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.jspecify.annotations.Nullable;

/** The bank's message broker with the payout desk behind it. Dead means: the broker is down; its queues are on disk. */
final class PayoutStand implements AutoCloseable {
    private static final long MEGABYTE = 1L << 20;

    private final Settings settings;
    private final PayoutBooks books;
    private final Keys keys;
    private final Faults faults;
    private final Clock clock;
    private int port;
    private @Nullable BrokerService broker;
    private @Nullable PayoutDesk desk;

    PayoutStand(Settings settings, PayoutBooks books, Keys keys, Faults faults, Clock clock) {
        this.settings = settings;
        this.books = books;
        this.keys = keys;
        this.faults = faults;
        this.clock = clock;
        this.port = settings.jmsPort();
        start();
        faults.tell(SimulatedSystem.PAYOUT, this::changed);
    }

    private synchronized void changed(SimulatedFault fault) {
        if (fault == SimulatedFault.DEAD) {
            stop();
        } else if (broker == null) {
            start();
        }
    }

    private synchronized void start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(BrokerService.class.getClassLoader());
        try {
            BrokerService started = new BrokerService();
            broker = started;
            started.setBrokerName("banshi-sandbox");
            started.setUseJmx(false);
            started.setUseShutdownHook(false);
            started.setAdvisorySupport(false);
            started.setSchedulerSupport(false);
            started.setPersistenceAdapter(journal(settings.directory().resolve("broker")));
            started.setDataDirectoryFile(settings.directory().resolve("broker").toFile());
            started.getSystemUsage().getMemoryUsage().setLimit(16 * MEGABYTE);
            started.getSystemUsage().getStoreUsage().setLimit(256 * MEGABYTE);
            started.getSystemUsage().getTempUsage().setLimit(64 * MEGABYTE);
            TransportConnector connector = started.addConnector(URI.create("tcp://127.0.0.1:" + port));
            started.start();
            started.waitUntilStarted();
            port = connector.getConnectUri().getPort();
            desk = new PayoutDesk(
                    new ActiveMQConnectionFactory(address()), books, keys.of("bank"), faults, clock, settings);
        } catch (Exception failure) {
            stop();
            throw new IllegalStateException("sandbox: the broker does not start on port %d".formatted(port), failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static KahaDBPersistenceAdapter journal(Path directory) {
        KahaDBPersistenceAdapter journal = new KahaDBPersistenceAdapter();
        journal.setDirectory(directory.toFile());
        journal.setJournalMaxFileLength((int) (4 * MEGABYTE));
        return journal;
    }

    /** {@code tcp://127.0.0.1:port}. */
    String address() {
        return "tcp://127.0.0.1:" + port;
    }

    private synchronized void stop() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
        if (broker != null) {
            try {
                broker.stop();
                broker.waitUntilStopped();
            } catch (Exception failure) {
                throw new IllegalStateException("sandbox: the broker does not stop", failure);
            } finally {
                broker = null;
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
