// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banshi.spi.DataService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The data services running plugins offer at the moment, each with a line of its own. */
@Component(service = Offers.class, configurationPid = Settings.PID)
public final class Offers {
    private record Offer(String plugin, String id, DataService service, ServiceLine line) {}

    private final List<Offer> offers = new CopyOnWriteArrayList<>();
    private final BundleContext context;
    private final Settings settings;
    private final Clock clock;

    @Activate
    public Offers(BundleContext context, Settings settings, @Reference Clock clock) {
        this.context = context;
        this.settings = settings;
        this.clock = clock;
    }

    /** Called by the component runtime, after the constructor. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindService(DataService service, Map<String, Object> properties) {
        Object bundleId = properties.getOrDefault(Constants.SERVICE_BUNDLEID, -1L);
        Bundle bundle = bundleId instanceof Long id ? context.getBundle(id) : null;
        String plugin = bundle == null ? "" : Objects.toString(bundle.getSymbolicName(), "");
        offer(plugin, Objects.toString(properties.get(DataService.NAME), ""), service);
    }

    void unbindService(DataService service) {
        List<Offer> gone = new ArrayList<>(offers);
        gone.removeIf(offer -> offer.service != service);
        offers.removeAll(gone);
        gone.forEach(offer -> offer.line.close());
    }

    void offer(String plugin, String id, DataService service) {
        offers.add(new Offer(plugin, id, service, new ServiceLine(id, service, settings, clock)));
    }

    /** Only the plugin that describes a service may answer for it. */
    Optional<ServiceLine> line(ServiceDescription description) {
        return offers.stream()
                .filter(offer -> offer.id.equals(description.id()) && offer.plugin.equals(description.plugin()))
                .map(Offer::line)
                .findFirst();
    }

    @Deactivate
    void close() {
        offers.forEach(offer -> offer.line.close());
    }
}
