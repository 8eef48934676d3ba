// SPDX-License-Identifier: Apache-2.0
package org.banshi.rest.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.servlet.Servlet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Publishes the resources under {@code /api}. */
@Component(
        immediate = true,
        service = {})
public final class RestServer {
    private static final ClassLoader CXF = Bus.class.getClassLoader();

    private final Bus bus;
    private final Server server;
    private final ServiceRegistration<Servlet> registration;

    @Activate
    public RestServer(
            BundleContext context,
            @Reference ItemResource items,
            @Reference CaseResource cases,
            @Reference LetterResource letters) {
        bus = inCxf(RestServer::newBus);
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        server = inCxf(() -> {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress("/");
            factory.setServiceBeans(List.of(items, cases, letters, new OpenApiResource()));
            factory.setProviders(List.of(new JacksonJsonProvider(json()), new ProblemMapper()));
            return factory.create();
        });
        Map<String, Object> properties = Map.of(
                "osgi.http.whiteboard.servlet.pattern", "/api/*",
                "osgi.http.whiteboard.servlet.name", "org.banshi.rest",
                "osgi.http.whiteboard.servlet.asyncSupported", true);
        registration = context.registerService(Servlet.class, servlet, FrameworkUtil.asDictionary(properties));
    }

    @Deactivate
    void stop() {
        registration.unregister();
        inCxf(() -> {
            server.destroy();
            return server;
        });
        bus.shutdown(true);
    }

    static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .registerModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    private static Bus newBus() {
        Map<Class<?>, Object> extensions = new HashMap<>(Map.of(ClassLoader.class, CXF));
        Map<String, Object> properties = new HashMap<>(Map.of("org.apache.cxf.bus.id", "org.banshi.rest"));
        Bus made = new ExtensionManagerBus(extensions, properties, CXF);
        BusFactory.possiblySetDefaultBus(null);
        BusFactory.setThreadDefaultBus(null);
        return made;
    }

    /** CXF finds its parts by the thread's class loader: it has to be CXF's own while CXF builds something. */
    private static <T> T inCxf(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CXF);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
