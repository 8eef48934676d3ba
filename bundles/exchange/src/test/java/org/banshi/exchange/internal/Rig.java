// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.FileAuditLog;
import org.banshi.exchange.Ask;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.spi.CaseRef;
import org.banshi.spi.DataRequest;
import org.banshi.spi.Fact;
import org.banshi.spi.FactSet;
import org.banshi.spi.Fault;
import org.banshi.spi.PersonRef;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnDerby;
import org.osgi.framework.BundleContext;

/** The room on Derby in memory, or on another store, put together as the component runtime does. */
final class Rig implements AutoCloseable {
    static final String POLICE = "org.banshi.plugins.police";
    static final String HOUSEHOLD = "police/household/v1";
    static final String RENT = "12350299DEMA0003XJ3352099301000";
    static final PersonRef LIN = new PersonRef("person-1", "林试安", "111", "35029919920315002X");
    static final CaseRef CASE = new CaseRef("case-1");

    final SetClock clock = new SetClock();
    final EmbeddedStore store;
    final FileAuditLog audit;
    final PublishedServices services;
    final Offers offers;
    final GuardedExchange exchange;
    final SqlConsents consents;

    Rig(Path directory) {
        this(directory, clock -> StoreOnDerby.inMemory(directory, clock));
    }

    Rig(Path directory, Function<Clock, EmbeddedStore> opened) {
        store = opened.apply(clock);
        audit = new FileAuditLog(directory.resolve("audit"));
        Keys keys = Keys.open(directory.resolve("keys"), FieldAlgorithm.SM4, clock);
        Settings settings = settings(Map.of("service_threads", 2, "service_queue", 1, "breaker_failures", 3));
        services = new PublishedServices(store.database(), clock);
        offers = new Offers(absent(BundleContext.class), settings, clock);
        Callers callers = new Callers(store.database(), new OneClerk());
        CallRecords records = new CallRecords(store.database(), keys.blindIndex(), audit);
        exchange = new GuardedExchange(services, offers, callers, records, store.ids(), clock, settings);
        consents = new SqlConsents(store.database(), audit, store.ids(), clock);
    }

    /** Settings with their defaults, some replaced. */
    static Settings settings(Map<String, Object> replaced) {
        return (Settings) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Settings.class},
                (proxy, method, arguments) -> replaced.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** Something no test calls. */
    private static <T> T absent(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    /** Takes a plugin in, as onboarding does. */
    List<Fault> publish(PluginText plugin) {
        List<Fault> faults = new ArrayList<>();
        var preparation = services.prepare(plugin.files(), faults);
        if (faults.isEmpty()) {
            preparation.publish();
        }
        return faults;
    }

    static Ask ask(String service) {
        return new Ask(service, LIN, "办理租房提取住房公积金", CASE, RENT, Duration.ofSeconds(5));
    }

    FactSet household(DataRequest request) {
        return new FactSet(request.service(), now(), List.of(new Fact("local", true)));
    }

    Instant now() {
        return clock.instant();
    }

    /** Everything audited so far, oldest first. */
    List<AuditEntry> audited() {
        List<AuditEntry> entries = new ArrayList<>();
        audit.recent(1_000).forEach(recorded -> entries.add(0, recorded.entry()));
        return entries;
    }

    @Override
    public void close() {
        offers.close();
        audit.close();
        store.close();
    }
}
