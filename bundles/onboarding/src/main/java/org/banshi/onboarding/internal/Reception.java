// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banshi.audit.AuditLog;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.PluginStatus;
import org.banshi.onboarding.PluginStatus.State;
import org.banshi.onboarding.Plugins;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.onboarding.UnknownPluginException;
import org.banshi.spi.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes plugins in and lets them go. Knows nothing of bundles: those who watch them tell what comes and goes, then call
 * {@link #settle}.
 *
 * <p>Changes happen under one lock; readers see the statuses as the last change left them.
 */
public final class Reception implements Plugins {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Shelf shelf;
    private final Trail trail;
    private final Clock clock;
    private final boolean snapshots;
    private final Sections sections;
    private final SortedMap<Long, Arrival> present = new TreeMap<>();
    private final Map<Long, PluginStatus> decided = new HashMap<>();
    private final Map<String, Long> live = new HashMap<>();
    private final Map<String, Instant> gone = new HashMap<>();
    private final SortedSet<String> open = new TreeSet<>();
    private volatile List<PluginStatus> statuses = List.of();
    private volatile SortedSet<String> missing;

    /**
     * @param required names of the sections to wait for
     * @param snapshots whether a version that ends in {@code SNAPSHOT} may change its content
     */
    public Reception(Shelf shelf, AuditLog audit, Clock clock, Set<String> required, boolean snapshots) {
        this.shelf = shelf;
        this.trail = new Trail(audit);
        this.clock = clock;
        this.snapshots = snapshots;
        this.sections = new Sections(required);
        this.missing = sections.missing();
        tell();
    }

    /** A section came: everything published is handed to it as soon as {@link #settle} is called. */
    public synchronized void came(Section section) {
        sections.add(section);
        missing = sections.missing();
        live.clear();
        present.values().forEach(arrival -> open.add(arrival.plugin()));
    }

    /** A section left. What others published stays. */
    public synchronized void left(Section section) {
        sections.remove(section);
        missing = sections.missing();
    }

    /** A plugin's bundle was started. */
    public synchronized void arrived(Arrival arrival) {
        present.put(arrival.bundleId(), arrival);
        open.add(arrival.plugin());
    }

    /** A plugin's bundle is being stopped: what it published is withdrawn at once. */
    public synchronized void left(long bundleId) {
        Arrival arrival = present.remove(bundleId);
        if (arrival == null) {
            return;
        }
        decided.remove(bundleId);
        gone.put(arrival.plugin(), clock.instant());
        if (live.remove(arrival.plugin(), bundleId)) {
            sections.withdraw(arrival.plugin());
            trail.gone(arrival.plugin());
            LOG.info("plugin {} {} is gone; its guides say so, open cases stay", arrival.plugin(), arrival.version());
        }
        open.add(arrival.plugin());
        tell();
    }

    /**
     * Decides what is open, once all required sections are there. What one plugin lacks another may bring, so refused plugins
     * are looked at again after each publication, and refused only when nothing moves any more.
     */
    public synchronized void settle() {
        if (!missing.isEmpty()) {
            LOG.debug("{} plugins wait for sections {}", open.size(), missing);
            return;
        }
        if (open.isEmpty()) {
            return;
        }
        decided.values().stream()
                .filter(status -> status.state() == State.REFUSED)
                .forEach(status -> open.add(status.plugin()));
        List<Refusal> refusals = new ArrayList<>();
        boolean moved = true;
        while (moved && !open.isEmpty()) {
            moved = false;
            refusals.clear();
            for (String plugin : List.copyOf(open)) {
                int before = refusals.size();
                moved |= take(plugin, refusals);
                if (refusals.size() == before) {
                    open.remove(plugin);
                }
            }
        }
        open.clear();
        refusals.forEach(this::refuse);
        tell();
    }

    @Override
    public List<PluginStatus> all() {
        return statuses;
    }

    @Override
    public Optional<PluginStatus> find(String plugin) {
        return statuses.stream()
                .filter(status -> status.plugin().equals(plugin))
                .min(Comparator.comparing(PluginStatus::state));
    }

    @Override
    public SortedSet<String> waitingFor() {
        return missing;
    }

    @Override
    public synchronized void pause(String plugin, String reason, String by) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a pause needs a reason");
        }
        trail.pauses(actor(by), subject(plugin));
        shelf.pause(plugin, reason, clock.instant());
        if (live.remove(plugin) != null) {
            sections.withdraw(plugin);
        }
        LOG.info("plugin {} is paused: {}", plugin, reason);
        open.add(plugin);
        settle();
        tell();
    }

    @Override
    public synchronized void resume(String plugin, String by) {
        trail.resumes(actor(by), subject(plugin));
        shelf.resume(plugin);
        LOG.info("plugin {} is resumed", plugin);
        open.add(plugin);
        settle();
        tell();
    }

    private static String actor(String by) {
        if (by.isBlank()) {
            throw new IllegalArgumentException("nobody pauses or resumes a plugin without a name");
        }
        return by;
    }

    /** The version last published, else the highest that is there. */
    private Trail.Subject subject(String plugin) {
        String version = remembered(plugin)
                .map(Shelf.Known::version)
                .filter(published -> !published.isEmpty())
                .or(() -> candidates(plugin).stream().findFirst().map(arrival -> arrival.version()
                        .toString()))
                .or(() -> remembered(plugin).map(Shelf.Known::version))
                .orElseThrow(() -> new UnknownPluginException(plugin));
        return new Trail.Subject(plugin, version, shelf.digest(plugin, version).orElse(""));
    }

    private Optional<Shelf.Known> remembered(String plugin) {
        return shelf.known().stream()
                .filter(known -> known.plugin().equals(plugin))
                .findFirst();
    }

    /** Bundles of that name, the highest version first. */
    private List<Arrival> candidates(String plugin) {
        return present.values().stream()
                .filter(arrival -> arrival.plugin().equals(plugin))
                .sorted(Comparator.comparing(Arrival::version).reversed())
                .toList();
    }

    /** The highest version without faults is published; the faults of higher ones are handed back. */
    private boolean take(String plugin, List<Refusal> refusals) {
        List<Arrival> candidates = candidates(plugin);
        Optional<Shelf.Known> paused =
                remembered(plugin).filter(known -> known.pauseReason().isPresent());
        if (paused.isPresent()) {
            candidates.forEach(arrival -> decided.remove(arrival.bundleId()));
            candidates.stream()
                    .findFirst()
                    .ifPresent(arrival -> decide(
                            arrival,
                            State.PAUSED,
                            List.of(),
                            paused.get().pauseReason().orElse("")));
            return false;
        }
        for (Arrival arrival : candidates) {
            if (live.getOrDefault(plugin, -1L) == arrival.bundleId()) {
                return false;
            }
            List<Fault> faults = new ArrayList<>();
            PluginFiles files = arrival.files().apply(faults);
            Trail.Subject subject = new Trail.Subject(files.plugin(), files.version(), files.digest());
            if (publish(arrival, files, subject, faults)) {
                candidates.stream()
                        .filter(other -> other.version().compareTo(arrival.version()) < 0)
                        .forEach(other -> decided.remove(other.bundleId()));
                return true;
            }
            refusals.add(new Refusal(status(arrival, State.REFUSED, sorted(faults), ""), subject));
        }
        return false;
    }

    private boolean publish(Arrival arrival, PluginFiles files, Trail.Subject subject, List<Fault> faults) {
        List<Preparation> preparations = prepare(files, faults);
        if (!faults.isEmpty()) {
            return false;
        }
        try {
            shelf.keep(files, clock.instant());
            trail.publishes(subject);
            preparations.forEach(Preparation::publish);
        } catch (RuntimeException e) {
            LOG.error("publishing {} {} failed half way; it is withdrawn", files.plugin(), files.version(), e);
            live.remove(files.plugin());
            sections.withdraw(files.plugin());
            faults.add(new Fault(PluginFiles.ROOT, 0, "could not be published: " + e));
            return false;
        }
        live.put(files.plugin(), arrival.bundleId());
        decide(arrival, State.LIVE, List.of(), "");
        LOG.info(
                "plugin {} {} is live: {} items",
                files.plugin(),
                files.version(),
                files.items().size());
        return true;
    }

    private List<Preparation> prepare(PluginFiles files, List<Fault> faults) {
        AgencyFile.read(files.file(Agency.FILE), faults);
        StrayFiles.check(files, faults);
        Optional<String> before = shelf.digest(files.plugin(), files.version());
        boolean mayChange = snapshots && files.version().endsWith("SNAPSHOT");
        if (!mayChange && before.isPresent() && !before.get().equals(files.digest())) {
            faults.add(new Fault(
                    PluginFiles.ROOT,
                    0,
                    "version %s was published with other content; raise the version of the bundle"
                            .formatted(files.version())));
        }
        return sections.prepare(files, faults);
    }

    private void refuse(Refusal refused) {
        PluginStatus refusal = refused.status();
        if (!live.containsKey(refusal.plugin())) {
            // a section that came later may find faults in what was live until now
            sections.withdraw(refusal.plugin());
        }
        PluginStatus before = decided.get(refusal.bundleId());
        if (before != null && before.state() == State.REFUSED && before.faults().equals(refusal.faults())) {
            return;
        }
        decided.put(refusal.bundleId(), refusal);
        trail.refused(refused.subject(), refusal.faults().size());
        LOG.error(
                "plugin {} {} is refused, nothing of it is published; faults: {}",
                refusal.plugin(),
                refusal.version(),
                refusal.faults().size());
        refusal.faults().forEach(fault -> LOG.error("  {} {}", refusal.plugin(), fault));
    }

    private record Refusal(PluginStatus status, Trail.Subject subject) {}

    private static List<Fault> sorted(Collection<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .toList();
    }

    private void decide(Arrival arrival, State state, List<Fault> faults, String reason) {
        decided.put(arrival.bundleId(), status(arrival, state, faults, reason));
    }

    private PluginStatus status(Arrival arrival, State state, List<Fault> faults, String reason) {
        return new PluginStatus(
                arrival.plugin(),
                arrival.version().toString(),
                arrival.bundleId(),
                state,
                faults,
                clock.instant(),
                reason);
    }

    private void tell() {
        Set<String> here = new HashSet<>();
        decided.values().forEach(status -> here.add(status.plugin()));
        present.values().forEach(arrival -> here.add(arrival.plugin()));
        Stream<PluginStatus> absent = shelf.known().stream()
                .filter(known -> !known.version().isEmpty() && !here.contains(known.plugin()))
                .map(known -> new PluginStatus(
                        known.plugin(),
                        known.version(),
                        -1,
                        State.GONE,
                        List.of(),
                        gone.getOrDefault(known.plugin(), known.published()),
                        known.pauseReason().orElse("its bundle is stopped or uninstalled")));
        statuses = Stream.concat(decided.values().stream(), absent)
                .sorted(Comparator.comparing(PluginStatus::plugin).thenComparing(PluginStatus::state))
                .toList();
    }
}
