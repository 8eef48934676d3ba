// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.http_jaxws_spi.JAXWSHttpSpiTransportFactory;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.soap.SoapBus;
import org.banshi.plugins.soap.SoapSignature;

/** The stand-ins that speak HTTP: REST of four agencies and the fund's SOAP, on one port of the loopback. */
final class HttpStands implements AutoCloseable {
    /** Path of the fund's SOAP service. */
    static final String FUND_PATH = "/fund/core";

    private static final int THREADS = 64;

    private final HttpServer server;
    private final ExecutorService threads;
    private final SoapBus bus;
    private final Server fund;

    HttpStands(Settings settings, Keys keys, People people, FundBooks books, Faults faults, Clock clock) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.httpPort()), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "sandbox: port %d of the loopback cannot be opened; set http.port".formatted(settings.httpPort()),
                    taken);
        }
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "banshi-sandbox-http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        Registers registers = new Registers(people);
        Rest rest = new Rest(server, keys, faults, clock, settings.slow());
        Nonces police = new Nonces(Duration.ofMinutes(5).toMillis());
        rest.open("/pop/v1/idCheck", SimulatedSystem.POLICE, "police", police, registers::idCheck);
        rest.open("/pop/v1/household", SimulatedSystem.POLICE, "police", police, registers::household);
        rest.open("/civ/v1/marriage", SimulatedSystem.CIVIL_AFFAIRS, "civil-affairs", registers::marriage);
        rest.open("/re/v1/homes", SimulatedSystem.REAL_ESTATE, "real-estate", registers::homes);
        rest.open("/bank/v1/loans", SimulatedSystem.BANK_LOANS, "bank", registers::loans);
        bus = new SoapBus("banshi-sandbox-" + System.identityHashCode(server));
        SoapContext context = new SoapContext(server, FUND_PATH, SimulatedSystem.FUND, faults, settings.slow());
        fund = SoapBus.within(() -> {
            JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
            factory.setBus(bus.bus());
            factory.setAddress(FUND_PATH);
            factory.setDestinationFactory(new JAXWSHttpSpiTransportFactory(context));
            factory.setServiceBean(new FundDesk(people, books, faults, clock, settings.slow()));
            factory.getInInterceptors().add(SoapSignature.verifying(keys.trusted(), keys.of("fund")));
            factory.getInInterceptors().add(SoapSignature.coverage());
            return factory.create();
        });
        server.start();
    }

    /** Opens REST interfaces that differ in path and register only. */
    private record Rest(HttpServer server, Keys keys, Faults faults, Clock clock, Duration slow) {
        void open(String path, SimulatedSystem system, String key, RestDesk.Register register) {
            open(path, system, key, new Nonces(Duration.ofMinutes(5).toMillis()), register);
        }

        void open(String path, SimulatedSystem system, String key, Nonces nonces, RestDesk.Register register) {
            server.createContext(path, new RestDesk(system, keys.of(key), nonces, faults, clock, slow, register));
        }
    }

    /** {@code http://127.0.0.1:port}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        SoapBus.within(() -> {
            fund.destroy();
            return fund;
        });
        bus.close();
    }
}
