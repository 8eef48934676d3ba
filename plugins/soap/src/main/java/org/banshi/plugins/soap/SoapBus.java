// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.soap;

import jakarta.xml.ws.soap.SOAPBinding;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.interceptor.Interceptor;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;

/**
 * A CXF bus of a plugin's own. CXF finds its parts by the thread's context class loader, so everything that touches it runs
 * {@link #within} its loader; calls through a {@link #proxy} need nothing.
 */
public final class SoapBus implements AutoCloseable {
    private static final ClassLoader LOADER = Bus.class.getClassLoader();
    private static final int MAX_CHARACTERS = 1 << 20;

    private final Bus bus;

    /** @param id unique in the process */
    public SoapBus(String id) {
        bus = within(() -> {
            Map<Class<?>, Object> extensions = new HashMap<>(Map.of(ClassLoader.class, LOADER));
            Bus own = new ExtensionManagerBus(extensions, new HashMap<>(Map.of("org.apache.cxf.bus.id", id)), LOADER);
            // the constructor makes the first bus the default of the whole process
            BusFactory.possiblySetDefaultBus(null);
            BusFactory.setThreadDefaultBus(null);
            own.setProperty("force.urlconnection.http.conduit", true);
            own.setProperty("org.apache.cxf.stax.maxXMLCharacters", MAX_CHARACTERS);
            return own;
        });
    }

    /** The bus, for factories. */
    public Bus bus() {
        return bus;
    }

    /** Does something with CXF's loader as the thread's. */
    public static <T> T within(Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("CXF does not start", failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Opens a client for a SOAP 1.2 service.
     *
     * @param patience milliseconds to wait for the answer; the connection itself gets 1,000
     * @param security signs what goes out
     */
    public <T> T proxy(Class<T> service, String address, int patience, Interceptor<? extends Message> security) {
        return within(() -> {
            JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
            factory.setBus(bus);
            factory.setServiceClass(service);
            factory.setAddress(address);
            factory.setBindingId(SOAPBinding.SOAP12HTTP_BINDING);
            factory.getOutInterceptors().add(security);
            T proxy = factory.create(service);
            HTTPClientPolicy policy = new HTTPClientPolicy();
            policy.setConnectionTimeout(1000);
            policy.setReceiveTimeout(patience);
            policy.setAutoRedirect(false);
            Client client = ClientProxy.getClient(proxy);
            ((HTTPConduit) client.getConduit()).setClient(policy);
            return proxy;
        });
    }

    /** Lets go of a client. */
    public static void discard(Object proxy) {
        within(() -> {
            ClientProxy.getClient(proxy).destroy();
            return proxy;
        });
    }

    @Override
    public void close() {
        within(() -> {
            bus.shutdown(true);
            return bus;
        });
    }
}
