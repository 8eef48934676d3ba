// SPDX-License-Identifier: Apache-2.0
package org.banshi.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.exchange.Consent;
import org.banshi.exchange.Consents;
import org.banshi.exchange.NoSuchConsentException;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;
import org.banshi.store.Database;
import org.banshi.store.Ids;
import org.banshi.store.Transactions;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Consents in {@code exchange_consent}, a row for each time somebody was asked. */
@Component
public final class SqlConsents implements Consents {
    private static final String SELECT = "select id, case_id, from_id, by_id, purpose, services, state, asked_at,"
            + " answered_at, round_number from exchange_consent ";

    private record Row(Consent consent, int round) {}

    private final Transactions transactions;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public SqlConsents(
            @Reference Database database, @Reference AuditLog audit, @Reference Ids ids, @Reference Clock clock) {
        this.transactions = database.room("exchange", SqlConsents.class);
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Consent ask(CaseRef caseRef, PersonRef from, String by, String purpose, List<String> services) {
        return transactions.write(handle -> {
            Optional<Row> newest = newest(handle, caseRef, from.id());
            if (newest.isPresent() && newest.get().consent.state() != Consent.State.REFUSED) {
                return newest.get().consent;
            }
            Consent consent = new Consent(
                    ids.next(),
                    caseRef,
                    from.id(),
                    by,
                    purpose,
                    services,
                    Consent.State.WAITING,
                    clock.instant(),
                    Optional.empty());
            insert(handle, consent, newest.map(row -> row.round + 1).orElse(1));
            audit("exchange.consent-asked", by, consent);
            return consent;
        });
    }

    @Override
    public void answer(String consentId, PersonRef from, boolean agreed) {
        Consent.State state = agreed ? Consent.State.AGREED : Consent.State.REFUSED;
        transactions.run(handle -> {
            Consent consent = handle.createQuery(SELECT + "where id = ? and from_id = ?")
                    .bind(0, consentId)
                    .bind(1, from.id())
                    .map((row, context) -> row(row).consent)
                    .findOne()
                    .orElseThrow(NoSuchConsentException::new);
            if (consent.state() == state) {
                return;
            }
            handle.createUpdate("update exchange_consent set state = ?, answered_at = ? where id = ? and from_id = ?")
                    .bind(0, state.name())
                    .bind(1, clock.millis())
                    .bind(2, consentId)
                    .bind(3, from.id())
                    .execute();
            audit(agreed ? "exchange.consent-agreed" : "exchange.consent-refused", from.id(), consent);
        });
    }

    @Override
    public Optional<Consent> find(CaseRef caseRef, String fromPersonId) {
        return transactions.read(handle -> newest(handle, caseRef, fromPersonId).map(Row::consent));
    }

    @Override
    public List<Consent> waitingFor(String personId) {
        return transactions.read(handle -> handle.createQuery(SELECT + "where from_id = ? and state = ? order by id")
                .bind(0, personId)
                .bind(1, Consent.State.WAITING.name())
                .map((row, context) -> row(row).consent)
                .list());
    }

    private static Optional<Row> newest(Handle handle, CaseRef caseRef, String from) {
        return handle.createQuery(
                        SELECT + "where case_id = ? and from_id = ? order by round_number desc fetch first 1 rows only")
                .bind(0, caseRef.id())
                .bind(1, from)
                .map((row, context) -> row(row))
                .findOne();
    }

    private static void insert(Handle handle, Consent consent, int round) {
        handle.createUpdate(
                        "insert into exchange_consent (id, case_id, from_id, round_number, by_id, purpose, services,"
                                + " state, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, consent.id())
                .bind(1, consent.caseRef().id())
                .bind(2, consent.from())
                .bind(3, round)
                .bind(4, consent.by())
                .bind(5, consent.purpose())
                .bind(6, String.join(" ", consent.services()))
                .bind(7, consent.state().name())
                .bind(8, consent.asked().toEpochMilli())
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        long answered = row.getLong(9);
        Optional<Instant> at = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered));
        Consent consent = new Consent(
                row.getString(1),
                new CaseRef(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                List.of(row.getString(6).split(" ")),
                Consent.State.valueOf(row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8)),
                at);
        return new Row(consent, row.getInt(10));
    }

    private void audit(String action, String actor, Consent consent) {
        TreeMap<String, String> details =
                new TreeMap<>(Map.of("consent", consent.id(), "services", String.join(" ", consent.services())));
        AuditEntry entry =
                new AuditEntry(actor, action, consent.from(), consent.caseRef().id(), consent.purpose(), details);
        transactions.afterCommit(() -> audit.append(entry));
    }
}
