// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.bank;

import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.RedeliveryPolicy;
import org.apache.camel.builder.RouteBuilder;
import org.banshi.plugins.wire.AgencyRoute;
import org.banshi.plugins.wire.PluginContext;
import org.banshi.plugins.wire.SignedPost;
import org.banshi.plugins.wire.SigningKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The bank's interfaces: where it is, how to sign, and the Camel context of this plugin. */
@Component(service = BankSystem.class, configurationPid = "org.banshi.plugins.bank")
@Designate(ocd = BankSystem.Config.class)
public final class BankSystem {
    /** Settings in {@code etc/org.banshi.plugins.bank.cfg}. */
    @ObjectClassDefinition(name = "Banshi plugin bank")
    public @interface Config {
        @AttributeDefinition(description = "scheme, host and port; by default the simulated system")
        String address() default "http://127.0.0.1:18081";

        @AttributeDefinition(description = "file with the shared secret; blank for the simulated system's")
        String key_file() default "";

        @AttributeDefinition(description = "the bank's message broker; by default the simulated one")
        String broker() default "tcp://127.0.0.1:61616";

        @AttributeDefinition(description = "milliseconds to wait for an answer")
        int patience_millis() default 2000;
    }

    /** Name under which routes find the connection to the broker. */
    static final String QUEUES = "bankQueues";

    private static final long FIRST_RETRY = 1000;
    private static final long LONGEST_RETRY = 60_000;

    private final PluginContext camel;
    private final Config config;
    private final Clock clock;

    @Activate
    public BankSystem(@Reference Clock clock, Config config) {
        this.clock = clock;
        this.config = config;
        camel = new PluginContext("banshi-bank", BankSystem.class);
        camel.bind(QUEUES, queues(config.broker(), config.patience_millis()));
    }

    private static ConnectionFactory queues(String broker, int patience) {
        ActiveMQConnectionFactory queues = new ActiveMQConnectionFactory(broker);
        queues.setConnectResponseTimeout(patience);
        queues.setSendTimeout(patience);
        queues.setWatchTopicAdvisories(false);
        queues.setTrustedPackages(List.of()); // text only: nothing from the broker is ever deserialized
        RedeliveryPolicy again = queues.getRedeliveryPolicy(); // a confirmation is never given up
        again.setMaximumRedeliveries(RedeliveryPolicy.NO_MAXIMUM_REDELIVERIES);
        again.setInitialRedeliveryDelay(FIRST_RETRY);
        again.setUseExponentialBackOff(true);
        again.setMaximumRedeliveryDelay(LONGEST_RETRY);
        return queues;
    }

    /** A signed POST to a path of the agency's interface. */
    SignedPost post(String path) {
        SigningKey key = SigningKey.of("bank", config.key_file());
        return new SignedPost(key, clock, config.address(), path, config.patience_millis());
    }

    /** Signs and checks messages in the queues. */
    SignedMessage messages() {
        return new SignedMessage(SigningKey.of("bank", config.key_file()));
    }

    /** Starts a route in this plugin's context. */
    AgencyRoute open(String id, RouteBuilder route) {
        return camel.open(id, route);
    }

    @Deactivate
    void close() {
        camel.close();
    }
}
