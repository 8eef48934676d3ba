// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.housingfund;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.fundcore.FundCore;
import org.banshi.plugins.soap.SoapBus;
import org.banshi.plugins.soap.SoapSignature;
import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.plugins.wire.PluginContext;
import org.banshi.plugins.wire.SigningKey;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fund's core system: where it is, how to sign, and the Camel context and CXF bus of this plugin. */
@Component(service = FundSystem.class, configurationPid = "org.banshi.plugins.housingfund")
@Designate(ocd = FundSystem.Config.class)
public final class FundSystem {
    private static final Logger LOG = LoggerFactory.getLogger(FundSystem.class);

    /** Settings in {@code etc/org.banshi.plugins.housingfund.cfg}. */
    @ObjectClassDefinition(name = "Banshi plugin housing-fund")
    public @interface Config {
        @AttributeDefinition(description = "address of the SOAP service; by default the simulated system")
        String address() default "http://127.0.0.1:18081/fund/core";

        @AttributeDefinition(description = "PKCS12 with key and certificate 'client'; blank for the simulated system's")
        String key_store() default "";

        @AttributeDefinition(description = "file with the key store's password; blank for the simulated system's")
        String key_file() default "";

        @AttributeDefinition(description = "milliseconds to wait for an answer")
        int patience_millis() default 2000;
    }

    private final PluginContext camel;
    private final SoapBus soap;
    private final Config config;
    private final CompletableFuture<Void> warming;
    private @Nullable FundCore core;

    @Activate
    public FundSystem(Config config) {
        this.config = config;
        soap = new SoapBus("banshi-housing-fund-" + System.identityHashCode(this));
        try {
            camel = new PluginContext("banshi-housing-fund", FundSystem.class);
        } catch (RuntimeException failure) {
            soap.close();
            throw failure;
        }
        // making the client takes seconds on a cold machine: nobody should wait for it in a form
        warming = CompletableFuture.runAsync(this::warm);
    }

    private void warm() {
        try {
            core();
        } catch (IllegalStateException e) {
            LOG.info("the fund's system is not reachable by key yet: {}", e.getMessage());
        }
    }

    /**
     * The client, made at its first use: the key store may come after the plugin.
     *
     * @throws IllegalStateException if there is no key store yet
     */
    synchronized FundCore core() {
        if (core == null) {
            Path store = config.key_store().isBlank()
                    ? SigningKey.dataDirectory().resolve("sandbox").resolve("fund.p12")
                    : Path.of(config.key_store());
            if (!Files.isReadable(store)) {
                throw new IllegalStateException("key store %s cannot be read".formatted(store));
            }
            SigningKey password = SigningKey.of("fund", config.key_file());
            core = soap.proxy(
                    FundCore.class, config.address(), config.patience_millis(), SoapSignature.signing(store, password));
        }
        return core;
    }

    /** Starts a route in this plugin's context. */
    AgencyRoute open(String id, RouteBuilder route) {
        return camel.open(id, route);
    }

    @Deactivate
    synchronized void close() {
        warming.cancel(false);
        camel.close();
        if (core != null) {
            SoapBus.discard(core);
        }
        soap.close();
    }
}
