// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.banshi.audit.AuditLog;
import org.banshi.catalog.Catalog;
import org.banshi.exchange.Exchange;
import org.banshi.exchange.ServiceStatus;
import org.banshi.store.Database;
import org.banshi.store.OutboxStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code /metrics} in Prometheus' text form, for collectors on this machine: others get 404. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("org.banshi.rest.metrics")
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final transient Map<String, AtomicLong> figures = new ConcurrentHashMap<>();
    private final transient Exchange exchange;

    @Activate
    public MetricsServlet(
            @Reference Database database,
            @Reference OutboxStatus outbox,
            @Reference AuditLog audit,
            @Reference Catalog catalog,
            @Reference Exchange exchange) {
        this.exchange = exchange;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("banshi.database.commits", database, Database::commits).register(registry);
        Gauge.builder("banshi.outbox.pending", outbox, OutboxStatus::pending).register(registry);
        Gauge.builder("banshi.outbox.parked", outbox, status -> status.parked().size())
                .register(registry);
        Gauge.builder("banshi.audit.flushes", audit, AuditLog::flushes).register(registry);
        Gauge.builder("banshi.catalog.items", catalog, items -> items.all().size())
                .register(registry);
    }

    @Deactivate
    void stop() {
        registry.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Loopback.is(request)) {
            response.sendError(404);
            return;
        }
        List<ServiceStatus> services = exchange.services();
        for (ServiceStatus service : services) {
            String id = service.service();
            gauge("banshi.exchange.calls", id, service.calls());
            gauge("banshi.exchange.failures", id, service.failures());
            gauge("banshi.exchange.open", id, service.breaker() == ServiceStatus.Breaker.CLOSED ? 0 : 1);
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getWriter().print(registry.scrape());
    }

    private void gauge(String name, String service, long value) {
        figures.computeIfAbsent(name + "|" + service, key -> {
                    AtomicLong figure = new AtomicLong();
                    Gauge.builder(name, figure, AtomicLong::get)
                            .tag("service", service)
                            .register(registry);
                    return figure;
                })
                .set(value);
    }
}
