// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.banshi.spi.AgencyUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running route to an agency's own system. Closing removes the route from its context. */
public final class AgencyRoute implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyRoute.class);

    private final String id;
    private final CamelContext camel;
    private final ProducerTemplate template;

    AgencyRoute(String id, CamelContext camel) {
        this.id = id;
        this.camel = camel;
        this.template = camel.createProducerTemplate();
    }

    /**
     * Sends a body through the route and waits for its answer.
     *
     * @throws AgencyUnavailableException for whatever goes wrong on the way; its message holds no personal data
     */
    public <T> T request(Object body, Class<T> answer) {
        try {
            T received = template.requestBody("direct:" + id, body, answer);
            if (received == null) {
                throw new AgencyUnavailableException(id, "answered nothing");
            }
            return received;
        } catch (CamelExecutionException failure) {
            if (failure.getCause() instanceof AgencyUnavailableException known) {
                throw known;
            }
            throw new AgencyUnavailableException(id, reason(failure), failure);
        }
    }

    private static String reason(Throwable cause) {
        for (@Nullable Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof UnusableAnswerException unusable) {
                return "answered what cannot be used: " + unusable.getMessage();
            }
            if (link instanceof HttpOperationFailedException refused) {
                return "refused with HTTP status " + refused.getStatusCode();
            }
            if (link instanceof SocketTimeoutException || link instanceof TimeoutException) {
                return "no answer in time";
            }
            if (link instanceof ConnectException) {
                return "cannot be reached";
            }
        }
        return "the call failed";
    }

    @Override
    public void close() {
        template.stop();
        remove(camel, id);
    }

    static void remove(CamelContext camel, String id) {
        if (camel.isStopping() || camel.isStopped()) {
            return; // closing the context stopped its routes
        }
        try {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        } catch (Exception failure) {
            LOG.warn("route {} did not stop cleanly", id, failure);
        }
    }
}
