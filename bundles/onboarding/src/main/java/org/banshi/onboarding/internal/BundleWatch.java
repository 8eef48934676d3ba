// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banshi.audit.AuditLog;
import org.banshi.onboarding.PluginStatus;
import org.banshi.onboarding.Plugins;
import org.banshi.onboarding.Section;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the container for bundles with the header and for sections, and tells the {@link Reception}. Files are read and
 * checked in a thread of its own: starting a bundle never waits for it.
 */
@Component(configurationPid = "org.banshi.onboarding", service = Plugins.class, immediate = true)
@Designate(ocd = BundleWatch.Settings.class)
public final class BundleWatch implements Plugins, BundleTrackerCustomizer<Long> {
    private static final Logger LOG = LoggerFactory.getLogger(BundleWatch.class);

    /** Several bundles started together are looked at together: one may bring what another needs. */
    private static final long GATHER_MILLIS = 200;

    /** Settings of the reception. */
    @ObjectClassDefinition(name = "Banshi onboarding")
    public @interface Settings {
        /** Sections without which no plugin is looked at, also as one text with commas. */
        @AttributeDefinition
        String[] sections() default {"catalog", "forms", "rules", "exchange", "licenses"};

        /** Whether a version ending in SNAPSHOT may change its content; for those who build plugins. */
        @AttributeDefinition
        boolean snapshots() default false;
    }

    private final Reception reception;
    private final BundleContext context;
    private final BundleTracker<Long> tracker;
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "banshi-onboarding");
        worker.setDaemon(true);
        return worker;
    });
    private volatile boolean closing;

    @Activate
    public BundleWatch(
            BundleContext context,
            Settings settings,
            @Reference Shelf shelf,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this(context, new Reception(shelf, audit, clock, names(settings.sections()), settings.snapshots()));
    }

    BundleWatch(BundleContext context, Reception reception) {
        this.context = context;
        this.reception = reception;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        // opened from the worker, when this object is whole
        run(tracker::open);
    }

    @Deactivate
    void deactivate() {
        closing = true;
        tracker.close();
        thread.shutdown();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSection(Section section) {
        run(() -> reception.came(section));
        settleSoon();
    }

    void unbindSection(Section section) {
        run(() -> reception.left(section));
    }

    @Override
    public @Nullable Long addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.getHeaders("").get(BundleFiles.HEADER) == null) {
            return null;
        }
        run(() -> reception.arrived(new Arrival(
                bundle.getBundleId(),
                bundle.getSymbolicName(),
                bundle.getVersion(),
                faults -> BundleFiles.read(bundle, faults))));
        settleSoon();
        return bundle.getBundleId();
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Long id) {
        // only started bundles are tracked: one that changes is stopped first
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Long id) {
        boolean shutdown =
                closing || context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() == Bundle.STOPPING;
        if (!shutdown) {
            run(() -> reception.left(id));
            settleSoon();
        }
    }

    @Override
    public List<PluginStatus> all() {
        return reception.all();
    }

    @Override
    public Optional<PluginStatus> find(String plugin) {
        return reception.find(plugin);
    }

    @Override
    public void pause(String plugin, String reason, String by) {
        reception.pause(plugin, reason, by);
    }

    @Override
    public void resume(String plugin, String by) {
        reception.resume(plugin, by);
    }

    @Override
    public SortedSet<String> waitingFor() {
        return reception.waitingFor();
    }

    private static Set<String> names(String[] setting) {
        return Stream.of(setting)
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private void settleSoon() {
        if (gathering.compareAndSet(false, true)) {
            schedule(
                    () -> {
                        // queued anew: behind every arrival that came while the worker was busy
                        gathering.set(false);
                        run(reception::settle);
                    },
                    GATHER_MILLIS);
        }
    }

    private void run(Runnable task) {
        schedule(task, 0);
    }

    private void schedule(Runnable task, long millis) {
        try {
            ScheduledFuture<?> unused = thread.schedule(() -> logged(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: a last event is not looked at", e);
        }
    }

    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a plugin could not be looked at; start its bundle again", e);
        }
    }
}
