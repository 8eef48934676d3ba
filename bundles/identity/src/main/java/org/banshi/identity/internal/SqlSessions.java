// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.banshi.identity.Actor;
import org.banshi.identity.Citizen;
import org.banshi.identity.Door;
import org.banshi.identity.Session;
import org.banshi.identity.Sessions;
import org.banshi.store.Database;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions in {@code identity_session}, by digest of their token. */
@Component(
        service = {Sessions.class, SqlSessions.class},
        configurationPid = Settings.PID)
public final class SqlSessions implements Sessions {
    /** Activity is written down this coarsely, so that most requests only read. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private record Row(
            String account,
            Door door,
            int assurance,
            boolean mustChange,
            Instant started,
            Instant expires,
            Instant seen) {}

    private final Transactions transactions;
    private final SqlPersons persons;
    private final SqlClerks clerks;
    private final Trail trail;
    private final Clock clock;
    private final Duration idle;
    private final Duration absolute;
    private final AtomicLong swept = new AtomicLong();

    @Activate
    public SqlSessions(
            @Reference Database database,
            @Reference SqlPersons persons,
            @Reference SqlClerks clerks,
            @Reference Trail trail,
            @Reference Clock clock,
            Settings settings) {
        this.transactions = database.room("identity", SqlSessions.class);
        this.persons = persons;
        this.clerks = clerks;
        this.trail = trail;
        this.clock = clock;
        this.idle = Duration.ofMinutes(settings.session_idle_minutes());
        this.absolute = Duration.ofHours(settings.session_absolute_hours());
    }

    /** Opens a session under a fresh token. Joins the transaction. */
    Session open(Handle handle, Actor actor, boolean mustChange) {
        Instant now = clock.instant();
        sweep(handle, now);
        String token = Secrets.token();
        Session session = new Session(token, actor, now, now.plus(absolute), Secrets.csrf(token));
        handle.createUpdate("insert into identity_session (token_digest, account_id, door, assurance, must_change,"
                        + " started_at, expires_at, seen_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, Secrets.digest(token))
                .bind(1, actor.id())
                .bind(2, (actor instanceof Citizen ? Door.CITIZEN : Door.CLERK).name())
                .bind(3, actor instanceof Citizen citizen ? citizen.assurance() : 0)
                .bind(4, mustChange)
                .bind(5, now.toEpochMilli())
                .bind(6, session.expires().toEpochMilli())
                .bind(7, now.toEpochMilli())
                .execute();
        return session;
    }

    @Override
    public Optional<Session> find(String token) {
        return find(token, false);
    }

    @Override
    public Optional<Session> awaitingPassword(String token) {
        return find(token, true);
    }

    private Optional<Session> find(String token, boolean mustChange) {
        if (!wellFormed(token)) {
            return Optional.empty();
        }
        String digest = Secrets.digest(token);
        Instant now = clock.instant();
        Optional<Row> found = transactions
                .read(handle -> row(handle, digest))
                .filter(row -> row.mustChange == mustChange)
                .filter(row -> now.isBefore(row.expires) && now.isBefore(row.seen.plus(idle)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row row = found.get();
        if (!now.isBefore(row.seen.plus(GRAIN))) {
            transactions.run(handle -> seen(handle, digest, now));
        }
        return actor(row).map(actor -> new Session(token, actor, row.started, row.expires, Secrets.csrf(token)));
    }

    @Override
    public void end(String token) {
        if (!wellFormed(token)) {
            return;
        }
        String digest = Secrets.digest(token);
        Optional<Row> ended = transactions.write(handle -> {
            Optional<Row> row = row(handle, digest);
            handle.createUpdate("delete from identity_session where token_digest = ?")
                    .bind(0, digest)
                    .execute();
            return row;
        });
        ended.ifPresent(row -> trail.write(row.account, "identity.sign-out", row.account, Map.of()));
    }

    @Override
    public void endAll(String actorId) {
        transactions.run(handle -> endAll(handle, actorId));
    }

    void endAll(Handle handle, String actorId) {
        handle.createUpdate("delete from identity_session where account_id = ?")
                .bind(0, actorId)
                .execute();
    }

    private Optional<Actor> actor(Row row) {
        if (row.door == Door.CITIZEN) {
            return persons.find(row.account).map(person -> new Citizen(person, row.assurance));
        }
        return transactions
                .read(handle -> clerks.find(handle, row.account))
                .filter(clerk -> !clerk.roles().isEmpty())
                .map(Actor.class::cast);
    }

    private static Optional<Row> row(Handle handle, String digest) {
        return handle.createQuery("select account_id, door, assurance, must_change, started_at, expires_at, seen_at"
                        + " from identity_session where token_digest = ?")
                .bind(0, digest)
                .map((row, context) -> new Row(
                        row.getString(1),
                        Door.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getBoolean(4),
                        Instant.ofEpochMilli(row.getLong(5)),
                        Instant.ofEpochMilli(row.getLong(6)),
                        Instant.ofEpochMilli(row.getLong(7))))
                .findOne();
    }

    private static void seen(Handle handle, String digest, Instant now) {
        handle.createUpdate("update identity_session set seen_at = ? where token_digest = ?")
                .bind(0, now.toEpochMilli())
                .bind(1, digest)
                .execute();
    }

    /** Clears away what is over, once in a while. */
    private void sweep(Handle handle, Instant now) {
        long last = swept.get();
        if (now.toEpochMilli() - last < GRAIN.toMillis() || !swept.compareAndSet(last, now.toEpochMilli())) {
            return;
        }
        handle.createUpdate("delete from identity_session where expires_at < ?")
                .bind(0, now.toEpochMilli())
                .execute();
    }

    private static boolean wellFormed(String token) {
        return token.length() == 43 && token.chars().allMatch(c -> c == '-' || c == '_' || Character.digit(c, 36) >= 0);
    }
}
