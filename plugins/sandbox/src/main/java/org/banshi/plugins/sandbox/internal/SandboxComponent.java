// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.banshi.plugins.sandbox.FaultSwitch;
import org.banshi.plugins.sandbox.SimulatedFault;
import org.banshi.plugins.sandbox.SimulatedSystem;
import org.banshi.plugins.wire.SigningKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stand-ins while the bundle is active. */
@Component(
        immediate = true,
        configurationPid = "org.banshi.plugins.sandbox",
        property = {"banshi.simulated:Boolean=true"})
@Designate(ocd = SandboxComponent.Config.class)
public final class SandboxComponent implements FaultSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxComponent.class);

    /** Settings in {@code etc/org.banshi.plugins.sandbox.cfg}. */
    @ObjectClassDefinition(name = "Banshi sandbox")
    public @interface Config {
        @AttributeDefinition(description = "port on 127.0.0.1 of the REST and SOAP stand-ins")
        int http_port() default 18081;

        @AttributeDefinition(description = "port on 127.0.0.1 of the message broker")
        int jms_port() default 61616;

        @AttributeDefinition(description = "keys, books and queues; blank for sandbox below the container's data")
        String directory() default "";

        @AttributeDefinition(description = "milliseconds a slow system takes")
        int slow_millis() default 8000;

        @AttributeDefinition(description = "milliseconds the bank takes to confirm")
        int confirm_millis() default 300;

        @AttributeDefinition(description = "milliseconds the bank takes to confirm when late")
        int late_millis() default 60000;

        @AttributeDefinition(description = "whether booked withdrawals change what the fund states afterwards")
        boolean draws_count() default true;
    }

    private final Sandbox sandbox;

    @Activate
    public SandboxComponent(@Reference Clock clock, Config config) {
        Path directory = config.directory().isBlank()
                ? SigningKey.dataDirectory().resolve("sandbox")
                : Path.of(config.directory());
        sandbox = new Sandbox(
                new Settings(
                        directory,
                        config.http_port(),
                        config.jms_port(),
                        Duration.ofMillis(config.slow_millis()),
                        Duration.ofMillis(config.confirm_millis()),
                        Duration.ofMillis(config.late_millis()),
                        config.draws_count()),
                clock);
        LOG.warn(
                "SIMULATED agencies answer here: invented people, no real payment. Never on a machine that serves real people.");
    }

    @Deactivate
    void close() {
        sandbox.close();
    }

    @Override
    public void set(SimulatedSystem system, SimulatedFault fault) {
        sandbox.set(system, fault);
        LOG.info("simulated system {} is now: {}", system.word(), fault.word());
    }

    @Override
    public SimulatedFault of(SimulatedSystem system) {
        return sandbox.of(system);
    }

    @Override
    public String address(SimulatedSystem system) {
        return sandbox.address(system);
    }

    @Override
    public void forgetDraws() {
        sandbox.forgetDraws();
    }
}
