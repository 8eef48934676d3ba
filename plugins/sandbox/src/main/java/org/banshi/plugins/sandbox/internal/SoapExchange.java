// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import jakarta.xml.ws.spi.http.HttpContext;
import jakarta.xml.ws.spi.http.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request of the JDK's HTTP server, as CXF wants to see it. */
final class SoapExchange extends HttpExchange {
    private final HttpContext context;
    private final com.sun.net.httpserver.HttpExchange exchange;
    private boolean begun;

    SoapExchange(HttpContext context, com.sun.net.httpserver.HttpExchange exchange) {
        this.context = context;
        this.exchange = exchange;
    }

    @Override
    public Map<String, List<String>> getRequestHeaders() {
        return exchange.getRequestHeaders();
    }

    @Override
    public @Nullable String getRequestHeader(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public Map<String, List<String>> getResponseHeaders() {
        return exchange.getResponseHeaders();
    }

    @Override
    public void addResponseHeader(String name, String value) {
        exchange.getResponseHeaders().add(name, value);
    }

    @Override
    public String getRequestURI() {
        return exchange.getRequestURI().toString();
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getRequestMethod() {
        return exchange.getRequestMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        return context;
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }

    @Override
    public InputStream getRequestBody() {
        return exchange.getRequestBody();
    }

    @Override
    public OutputStream getResponseBody() throws IOException {
        if (!begun) {
            setStatus(200);
        }
        return exchange.getResponseBody();
    }

    @Override
    public void setStatus(int status) {
        if (begun) {
            return; // CXF sets it again while it flushes
        }
        begun = true;
        try {
            exchange.sendResponseHeaders(status, 0);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return exchange.getRemoteAddress();
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return exchange.getLocalAddress();
    }

    @Override
    public String getProtocol() {
        return exchange.getProtocol();
    }

    @Override
    public String getScheme() {
        return "http";
    }

    @Override
    public @Nullable String getPathInfo() {
        return exchange.getRequestURI().getPath();
    }

    @Override
    public @Nullable String getQueryString() {
        return exchange.getRequestURI().getQuery();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return null;
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.of();
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }
}
