// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banshi.onboarding.Agency;
import org.banshi.spi.LocalText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of {@code exchange_service} and {@code exchange_agency}: what was ever published here. */
final class ServiceTable {
    /** Names by which a service stays known when its plugin is gone. */
    record Names(LocalText service, LocalText provider) {
        static Names of(String id) {
            LocalText text = new LocalText(id, id);
            return new Names(text, text);
        }
    }

    private ServiceTable() {}

    /** All services ever published, by id. */
    static SortedMap<String, KnownService> known(Handle handle) {
        SortedMap<String, KnownService> known = new TreeMap<>();
        handle.createQuery("select id, rights, facts from exchange_service")
                .map((row, context) ->
                        new KnownService(row.getString(1), words(row.getString(2)), words(row.getString(3))))
                .forEach(service -> known.put(service.id(), service));
        return known;
    }

    private static SortedSet<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? Collections.emptySortedSet()
                : new TreeSet<>(Arrays.asList(text.split(" ", -1)));
    }

    static Map<String, Names> names(Handle handle) {
        Map<String, Names> names = new HashMap<>();
        handle.createQuery("select id, name_zh, name_en, provider_zh, provider_en from exchange_service")
                .map((row, context) -> Map.entry(
                        row.getString(1),
                        new Names(
                                new LocalText(row.getString(2), row.getString(3)),
                                new LocalText(row.getString(4), row.getString(5)))))
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    static Optional<String> agencyByCode(Handle handle, String code) {
        return handle.createQuery("select agency from exchange_agency where code = ?")
                .bind(0, code)
                .mapTo(String.class)
                .findOne();
    }

    static void put(Handle handle, ServiceDescription service, Instant now) {
        String set = "plugin = ?, name_zh = ?, name_en = ?, provider_zh = ?, provider_en = ?, published_at = ?,"
                + " rights = ?, facts = ?";
        if (handle.execute("update exchange_service set " + set + " where id = ?", values(service, now)) == 0) {
            handle.execute(
                    "insert into exchange_service (plugin, name_zh, name_en, provider_zh, provider_en, published_at,"
                            + " rights, facts, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values(service, now));
        }
    }

    static void put(Handle handle, Agency agency, Instant now) {
        Object[] values = {agency.key(), now.toEpochMilli(), agency.code()};
        if (handle.execute("update exchange_agency set agency = ?, published_at = ? where code = ?", values) == 0) {
            handle.execute("insert into exchange_agency (agency, published_at, code) values (?, ?, ?)", values);
        }
    }

    private static Object[] values(ServiceDescription service, Instant now) {
        return new Object[] {
            service.plugin(),
            service.name().zh(),
            service.name().en(),
            service.provider().zh(),
            service.provider().en(),
            now.toEpochMilli(),
            String.join(" ", service.rights()),
            String.join(" ", service.facts().keySet()),
            service.id()
        };
    }
}
