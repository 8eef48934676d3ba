// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.store.Backups;
import org.banshi.store.Blobs;
import org.banshi.store.Counters;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Leases;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxHandler;
import org.banshi.store.OutboxStatus;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Opens the store when the container starts and offers its parts as services, all at once or none. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.banshi.store")
@Designate(ocd = StoreRoom.Settings.class)
public final class StoreRoom {
    private final BundleContext bundles;
    private final StoreEngine engine;
    private final OutboxWorkers workers;
    private final Deque<ServiceRegistration<?>> services = new ArrayDeque<>();

    /** Settings in etc/org.banshi.store.cfg. */
    @ObjectClassDefinition(name = "Banshi store")
    @interface Settings {
        @AttributeDefinition(
                description = "jdbc:postgresql://host/database or jdbc:derby:directory; empty: Derby in data/derby")
        String url() default "";

        @AttributeDefinition(description = "database user; empty: none, or as the address says")
        String user() default "";

        @AttributeDefinition(type = AttributeType.PASSWORD, description = "password of the user")
        String password() default "";

        @AttributeDefinition(description = "file with the password in its first line, instead of password; empty: none")
        String password_file() default "";

        @AttributeDefinition(description = "connections for writing, and as many again for reading; 2 to 200")
        int pool_size() default 8;

        @AttributeDefinition(description = "directory of blobs; empty: data/blobs")
        String blobs_directory() default "";

        @AttributeDefinition(description = "outbox handlers running at the same time; 1 to 64")
        int outbox_threads() default 4;

        @AttributeDefinition(description = "failed deliveries until an event is parked; at least 1")
        int outbox_attempts() default 10;

        @AttributeDefinition(description = "seconds between two looks for events that no commit announced; at least 1")
        int outbox_poll_seconds() default 2;

        @AttributeDefinition(description = "directory of a backup to begin an empty database with; empty: none")
        String restore_from() default "";

        @AttributeDefinition(description = "time zone of the city, for all clocks")
        String zone() default "Asia/Shanghai";
    }

    @Activate
    public StoreRoom(BundleContext bundles, Settings settings) {
        this.bundles = bundles;
        Clock clock = Clock.system(ZoneId.of(settings.zone()));
        engine = StoreEngine.open(settingsOf(settings), clock);
        workers = engine.serve();
        offer(Clock.class, clock);
    }

    /** After the constructor, so that handlers bound meanwhile find the workers. */
    @Activate
    void offerAll() {
        offer(Ids.class, engine.ids());
        offer(Blobs.class, engine.blobs());
        offer(Counters.class, engine.counters());
        offer(Leases.class, engine.leases());
        offer(Outbox.class, engine.outbox());
        offer(OutboxStatus.class, engine.outboxStatus());
        offer(Backups.class, engine.backups());
        offer(Database.class, engine.database());
    }

    @Deactivate
    void close() {
        while (!services.isEmpty()) {
            services.pop().unregister();
        }
        workers.close();
        engine.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(OutboxHandler handler) {
        workers.add(handler);
    }

    void removeHandler(OutboxHandler handler) {
        workers.remove(handler);
    }

    private <S> void offer(Class<S> type, S service) {
        services.push(bundles.registerService(type, service, FrameworkUtil.asDictionary(Map.of())));
    }

    private static StoreSettings settingsOf(Settings settings) {
        Path data = Path.of(System.getProperty("karaf.data", "data"));
        return new StoreSettings(
                settings.url().isBlank() ? "jdbc:derby:" + data.resolve("derby") : settings.url(),
                settings.user(),
                settings.password_file().isBlank() ? settings.password() : firstLine(settings.password_file()),
                settings.pool_size(),
                data,
                settings.blobs_directory().isBlank() ? data.resolve("blobs") : Path.of(settings.blobs_directory()),
                settings.outbox_threads(),
                settings.outbox_attempts(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(settings.outbox_poll_seconds()),
                StoreSettings.CLAIM,
                settings.restore_from().isBlank() ? Optional.empty() : Optional.of(Path.of(settings.restore_from())),
                List.of(
                        Path.of(System.getProperty("karaf.base", "."))
                                .resolve("keys")
                                .toString(),
                        data.resolve("audit").toString()));
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("password.file cannot be read", e);
        }
    }
}
