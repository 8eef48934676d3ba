// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.wire;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A plugin's own Camel context: open while this object is. Closing waits at most five seconds for calls under way.
 *
 * <p>Safe for all threads.
 */
public final class PluginContext implements AutoCloseable {
    private static final int SHUTDOWN_SECONDS = 5;

    private final DefaultCamelContext camel;

    /**
     * @param name of the context, seen in thread names
     * @param owner a class of the plugin, by whose loader routes find their types
     */
    public PluginContext(String name, Class<?> owner) {
        camel = new DefaultCamelContext(false);
        camel.getCamelContextExtension().setName(name);
        camel.setApplicationContextClassLoader(owner.getClassLoader());
        try {
            camel.build();
            camel.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
            camel.start();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Makes an object available to routes by name. */
    public void bind(String name, Object bean) {
        camel.getRegistry().bind(name, bean);
    }

    /**
     * Starts one route.
     *
     * @param id id of the route, which starts at {@code direct:<id>} if it is to be {@linkplain AgencyRoute#request asked}
     * @throws IllegalStateException if Camel refuses the route; nothing of it is left
     */
    public AgencyRoute open(String id, RouteBuilder route) {
        try {
            camel.addRoutes(route);
            return new AgencyRoute(id, camel);
        } catch (Exception failure) {
            AgencyRoute.remove(camel, id);
            throw new IllegalStateException("route %s does not start".formatted(id), failure);
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
