// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.DescribedServices;
import org.banshi.onboarding.PluginFiles;
import org.banshi.onboarding.Preparation;
import org.banshi.onboarding.Section;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.Fault;
import org.banshi.store.Database;
import org.banshi.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services of published plugins: this room's section of a plugin's files. */
@Component(service = {Section.class, DescribedServices.class, PublishedServices.class})
public final class PublishedServices implements Section, DescribedServices {
    private final Transactions transactions;
    private final Clock clock;
    private volatile Map<String, ServiceDescription> services = Map.of();

    @Activate
    public PublishedServices(@Reference Database database, @Reference Clock clock) {
        this.transactions = database.room("exchange", PublishedServices.class);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange";
    }

    /** Before the sections of items, which are of no use without services. */
    @Override
    public int order() {
        return 20;
    }

    @Override
    public Preparation prepare(PluginFiles files, List<Fault> faults) {
        Optional<Agency> agency = Agency.read(files, new ArrayList<>());
        if (agency.isEmpty()) {
            return Preparation.NOTHING; // onboarding itself tells what is wrong with it
        }
        Map<String, ServiceDescription> own = new HashMap<>();
        for (String path : files.in("services", ".yaml")) {
            ServiceFile.read(files, path, agency.get(), faults).ifPresent(service -> {
                Optional<String> taken = taken(service, own);
                taken.ifPresent(why -> faults.add(idFault(files, path, why)));
                own.put(service.id(), service);
            });
        }
        checkReferences(files, agency.get().key(), own.values(), faults);
        return () -> publish(files.plugin(), agency.get(), own);
    }

    private Optional<String> taken(ServiceDescription service, Map<String, ServiceDescription> own) {
        if (own.containsKey(service.id())) {
            return Optional.of("service '%s' is described twice in this plugin".formatted(service.id()));
        }
        return find(service.id())
                .filter(other -> !other.plugin().equals(service.plugin()))
                .map(other -> "service '%s' is already published by %s".formatted(service.id(), other.plugin()));
    }

    private static Fault idFault(PluginFiles files, String path, String why) {
        return files.file(path)
                .flatMap(content -> SourceFile.yaml(path, content, new ArrayList<>()))
                .map(file -> file.fault("/id", why))
                .orElse(new Fault(PluginFiles.ROOT + path, 0, why));
    }

    private void checkReferences(
            PluginFiles files, String agency, Collection<ServiceDescription> own, List<Fault> faults) {
        SortedMap<String, KnownService> known = transactions.read(ServiceTable::known);
        own.forEach(service -> known.put(service.id(), KnownService.of(service)));
        for (String path : files.files().keySet()) {
            if (path.matches("items/[^/]+/item\\.yaml")) {
                ServiceFile.references(files, path)
                        .forEach(reference ->
                                reference.fault(agency, known.values()).ifPresent(faults::add));
            }
        }
    }

    @Override
    public Optional<SortedSet<String>> facts(String service) {
        return Optional.ofNullable(transactions.read(ServiceTable::known).get(service))
                .map(KnownService::facts)
                .filter(facts -> !facts.isEmpty());
    }

    private synchronized void publish(String plugin, Agency agency, Map<String, ServiceDescription> own) {
        transactions.run(handle -> {
            ServiceTable.put(handle, agency, clock.instant());
            own.values().forEach(service -> ServiceTable.put(handle, service, clock.instant()));
        });
        Map<String, ServiceDescription> next = without(plugin);
        next.putAll(own);
        services = Map.copyOf(next);
    }

    @Override
    public synchronized void withdraw(String plugin) {
        services = Map.copyOf(without(plugin));
    }

    private Map<String, ServiceDescription> without(String plugin) {
        Map<String, ServiceDescription> rest = new HashMap<>(services);
        rest.values().removeIf(service -> service.plugin().equals(plugin));
        return rest;
    }

    Optional<ServiceDescription> find(String id) {
        return Optional.ofNullable(services.get(id));
    }

    List<ServiceDescription> all() {
        return List.copyOf(services.values());
    }
}
