// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banshi.spi.AgencyUnavailableException;
import org.banshi.spi.PaymentChannel;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The payment channels plugins offer at the moment. */
@Component(service = Channels.class)
public final class Channels {
    private final Map<String, PaymentChannel> channels = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(PaymentChannel channel, Map<String, Object> properties) {
        channels.put(id(properties), channel);
    }

    void remove(PaymentChannel channel, Map<String, Object> properties) {
        channels.remove(id(properties), channel);
    }

    private static String id(Map<String, Object> properties) {
        return String.valueOf(properties.get(PaymentChannel.NAME));
    }

    /** @throws AgencyUnavailableException if no plugin offers it now: the order waits in the outbox */
    PaymentChannel named(String id) {
        PaymentChannel channel = channels.get(id);
        if (channel == null) {
            throw new AgencyUnavailableException(id, "no plugin offers this payment channel now");
        }
        return channel;
    }
}
