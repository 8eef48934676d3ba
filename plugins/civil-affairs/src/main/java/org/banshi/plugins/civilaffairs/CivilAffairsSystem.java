// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.civilaffairs;

import java.time.Clock;
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

/** The marriage register of civil affairs: where it is, how to sign, and the Camel context of this plugin. */
@Component(service = CivilAffairsSystem.class, configurationPid = "org.banshi.plugins.civilaffairs")
@Designate(ocd = CivilAffairsSystem.Config.class)
public final class CivilAffairsSystem {
    /** Settings in {@code etc/org.banshi.plugins.civilaffairs.cfg}. */
    @ObjectClassDefinition(name = "Banshi plugin civil-affairs")
    public @interface Config {
        @AttributeDefinition(description = "scheme, host and port; by default the simulated system")
        String address() default "http://127.0.0.1:18081";

        @AttributeDefinition(description = "file with the shared secret; blank for the simulated system's")
        String key_file() default "";

        @AttributeDefinition(description = "milliseconds to wait for an answer")
        int patience_millis() default 2000;
    }

    private final PluginContext camel;
    private final Config config;
    private final Clock clock;

    @Activate
    public CivilAffairsSystem(@Reference Clock clock, Config config) {
        this.clock = clock;
        this.config = config;
        camel = new PluginContext("banshi-civil-affairs", CivilAffairsSystem.class);
    }

    /** A signed POST to a path of the agency's interface. */
    SignedPost post(String path) {
        SigningKey key = SigningKey.of("civil-affairs", config.key_file());
        return new SignedPost(key, clock, config.address(), path, config.patience_millis());
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
