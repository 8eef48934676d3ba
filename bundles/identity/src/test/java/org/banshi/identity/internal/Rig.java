// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.FileAuditLog;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnDerby;

/** The room on Derby in memory, or on another store, put together as the component runtime does. */
final class Rig implements AutoCloseable {
    final SetClock clock = new SetClock();
    final FileAuditLog audit;
    final EmbeddedStore store;
    final SqlPersons persons;
    final SqlClerks clerks;
    final SqlSessions sessions;
    final SqlAccounts accounts;
    final PasswordSignIn signIn;

    Rig(Path directory) {
        this(directory, clock -> StoreOnDerby.inMemory(directory, clock));
    }

    Rig(Path directory, Function<Clock, EmbeddedStore> opened) {
        store = opened.apply(clock);
        audit = new FileAuditLog(directory.resolve("audit"));
        Keys keys = Keys.open(directory.resolve("keys"), FieldAlgorithm.SM4, clock);
        Trail trail = new Trail(audit);
        Argon2Passwords passwords = new Argon2Passwords(settings(Map.of()));
        persons = new SqlPersons(store.database(), keys.fieldCipher(), keys.blindIndex(), store.ids(), clock);
        clerks = new SqlClerks(keys.fieldCipher());
        sessions = new SqlSessions(store.database(), persons, clerks, trail, clock, settings(Map.of()));
        accounts = new SqlAccounts(store.database(), persons, clerks, sessions, passwords, trail, store.ids(), clock);
        signIn = new PasswordSignIn(store.database(), persons, clerks, sessions, passwords, trail, clock);
    }

    /** Settings with their defaults, some replaced. */
    static Settings settings(Map<String, Object> replaced) {
        return (Settings) java.lang.reflect.Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {Settings.class},
                (proxy, method, arguments) -> replaced.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** Everything audited so far, oldest first. */
    List<AuditEntry> audited() {
        List<AuditEntry> entries = new ArrayList<>();
        audit.recent(1_000).forEach(recorded -> entries.add(0, recorded.entry()));
        return entries;
    }

    @Override
    public void close() {
        audit.close();
        store.close();
    }
}
