// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.onboarding.Agency;
import org.banshi.spi.LocalText;
import org.jdbi.v3.core.Handle;

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

    static List<String> ids(Handle handle) {
        return handle.createQuery("select id from exchange_service")
                .mapTo(String.class)
                .list();
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
        String set = "plugin = ?, name_zh = ?, name_en = ?, provider_zh = ?, provider_en = ?, published_at = ?";
        if (handle.execute("update exchange_service set " + set + " where id = ?", values(service, now)) == 0) {
            handle.execute(
                    "insert into exchange_service (plugin, name_zh, name_en, provider_zh, provider_en, published_at, id)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
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
            service.id()
        };
    }
}
