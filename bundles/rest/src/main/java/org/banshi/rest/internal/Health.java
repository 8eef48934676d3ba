// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.catalog.Catalog;
import org.banshi.exchange.Exchange;
import org.banshi.exchange.ServiceStatus;
import org.banshi.onboarding.Plugins;
import org.banshi.store.OutboxStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this node can serve: its database, catalogue and outbox. An agency's trouble degrades, it never stops the house. */
@Component(service = Health.class)
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Catalog catalog;
    private final OutboxStatus outbox;
    private final Exchange exchange;
    private final Plugins plugins;

    @Activate
    public Health(
            @Reference Catalog catalog,
            @Reference OutboxStatus outbox,
            @Reference Exchange exchange,
            @Reference Plugins plugins) {
        this.catalog = catalog;
        this.outbox = outbox;
        this.exchange = exchange;
        this.plugins = plugins;
    }

    /** One thing looked at; {@code down} ones make the node not ready, {@code degraded} ones do not. */
    record Check(String name, String state, String detail) {}

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(check("database", () -> {
            outbox.pending();
            return Optional.empty();
        }));
        checks.add(check(
                "catalogue",
                () -> plugins.waitingFor().isEmpty()
                        ? Optional.empty()
                        : Optional.of("waits for " + String.join(", ", plugins.waitingFor()))));
        checks.add(outbox());
        for (ServiceStatus service : exchange.services()) {
            boolean well = service.offered() && service.breaker() == ServiceStatus.Breaker.CLOSED;
            checks.add(new Check(
                    service.service(),
                    well ? "up" : "degraded",
                    service.offered() ? service.breaker().name() : "not offered"));
        }
        return checks;
    }

    private Check outbox() {
        try {
            int parked = outbox.parked().size();
            return new Check("outbox", parked == 0 ? "up" : "degraded", parked + " parked events");
        } catch (RuntimeException e) {
            LOG.warn("health: outbox is down", e);
            return new Check("outbox", "down", "see the log");
        }
    }

    int items() {
        return catalog.all().size();
    }

    private interface Look {
        Optional<String> trouble();
    }

    private static Check check(String name, Look look) {
        try {
            return look.trouble().map(what -> new Check(name, "down", what)).orElse(new Check(name, "up", ""));
        } catch (RuntimeException e) {
            LOG.warn("health: {} is down", name, e);
            return new Check(name, "down", "see the log");
        }
    }

    static String worst(List<Check> checks) {
        return checks.stream().anyMatch(check -> check.state().equals("down"))
                ? "down"
                : checks.stream().anyMatch(check -> check.state().equals("degraded")) ? "degraded" : "up";
    }
}
