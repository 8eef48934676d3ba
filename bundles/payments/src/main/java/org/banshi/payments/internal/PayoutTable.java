// SPDX-License-Identifier: Apache-2.0
package org.banshi.payments.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.payments.Difference;
import org.banshi.payments.PayoutState;
import org.banshi.spi.Money;
import org.jdbi.v3.core.Handle;

/** The two tables of this room. */
final class PayoutTable {
    private static final String COLUMNS =
            "number, case_id, round, amount, payee, account, account_tail, channel, remark,"
                    + " state, ordered_at, settled_at, bank_reference, reason";

    private PayoutTable() {}

    static Optional<PayoutRow> newest(Handle handle, String caseId) {
        return handle.select(
                        "select " + COLUMNS + " from payments_payout where case_id = ? order by round desc", caseId)
                .setMaxRows(1)
                .map((row, context) -> payout(row))
                .findFirst();
    }

    static Optional<PayoutRow> byNumber(Handle handle, String number) {
        return handle.select("select " + COLUMNS + " from payments_payout where number = ?", number)
                .map((row, context) -> payout(row))
                .findFirst();
    }

    /** Holds the row until the transaction ends: two confirmations of one order come one after the other. */
    static Optional<PayoutRow> lock(Handle handle, String number) {
        int held = handle.execute("update payments_payout set state = state where number = ?", number);
        return held == 0 ? Optional.empty() : byNumber(handle, number);
    }

    static void insert(Handle handle, PayoutRow row) {
        handle.execute(
                "insert into payments_payout (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,null,'','')",
                row.number(),
                row.caseId(),
                row.round(),
                row.amount().amount(),
                row.sealedPayee(),
                row.sealedAccount(),
                row.accountTail(),
                row.channel(),
                row.remark(),
                row.state().name(),
                row.ordered().toEpochMilli());
    }

    static void sent(Handle handle, String number) {
        handle.execute("update payments_payout set state = 'SENT' where number = ? and state = 'ORDERED'", number);
    }

    static void settle(
            Handle handle, String number, PayoutState state, Instant settled, String bankReference, String reason) {
        handle.execute(
                "update payments_payout set state = ?, settled_at = ?, bank_reference = ?, reason = ? where number = ?",
                state.name(),
                settled.toEpochMilli(),
                bankReference,
                reason,
                number);
    }

    static void difference(Handle handle, Difference difference) {
        handle.execute(
                "insert into payments_difference (id, number, case_id, what, found_at) values (?,?,?,?,?)",
                difference.id(),
                difference.number(),
                difference.caseId(),
                difference.what(),
                difference.found().toEpochMilli());
    }

    static List<Difference> differences(Handle handle, int limit) {
        return handle.select("select id, number, case_id, what, found_at from payments_difference order by id desc")
                .setMaxRows(limit)
                .map((row, context) -> new Difference(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list();
    }

    private static PayoutRow payout(ResultSet row) throws SQLException {
        long settled = row.getLong(12);
        return new PayoutRow(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                new Money(row.getBigDecimal(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                PayoutState.valueOf(row.getString(10)),
                Instant.ofEpochMilli(row.getLong(11)),
                settled == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(settled)),
                row.getString(13),
                row.getString(14));
    }
}
