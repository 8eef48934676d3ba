// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import com.sun.net.httpserver.HttpServer;
import jakarta.xml.ws.spi.http.HttpContext;
import jakarta.xml.ws.spi.http.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.jspecify.annotations.Nullable;

/** Lets CXF serve a path of the JDK's own HTTP server, and misbehaves in its place. */
final class SoapContext extends HttpContext {
    private final String path;
    private volatile @Nullable HttpHandler service;

    SoapContext(HttpServer server, String path, SimulatedSystem system, Faults faults, Duration slow) {
        this.path = path;
        server.createContext(path, exchange -> {
            try (exchange) {
                SimulatedFault fault = faults.of(system);
                if (fault == SimulatedFault.DEAD || (fault == SimulatedFault.SLOW && !Pause.of(slow))) {
                    return; // closing without an answer drops the connection
                }
                if (fault == SimulatedFault.GARBAGE) {
                    byte[] garbage = "<soap:Envelope".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/soap+xml; charset=utf-8");
                    exchange.sendResponseHeaders(200, garbage.length);
                    exchange.getResponseBody().write(garbage);
                    return;
                }
                Objects.requireNonNull(service, "the service is published").handle(new SoapExchange(this, exchange));
            }
        });
    }

    @Override
    public void setHandler(HttpHandler handler) {
        service = handler;
    }

    @Override
    public String getPath() {
        return path;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return null;
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.of();
    }
}
