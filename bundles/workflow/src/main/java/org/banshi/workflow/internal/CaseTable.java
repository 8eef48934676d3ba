// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.workflow.CaseState;
import org.jdbi.v3.core.Handle;

/** Rows of cases. */
final class CaseTable {
    static final String COLUMNS =
            "id, number, person_id, slug, digest, agency, state, version, filed_at, due_on, clock,"
                    + " assignee, decision_id";

    private CaseTable() {}

    static Optional<CaseRow> find(Handle handle, String id) {
        return handle.select("select " + COLUMNS + " from workflow_case where id = ?", id)
                .map((row, ignored) -> row(row))
                .findFirst();
    }

    static Optional<CaseRow> byNumber(Handle handle, String number) {
        return handle.select("select " + COLUMNS + " from workflow_case where number = ?", number)
                .map((row, ignored) -> row(row))
                .findFirst();
    }

    static List<CaseRow> newest(Handle handle, String before, int limit) {
        return handle.select("select " + COLUMNS + " from workflow_case where id < ? order by id desc", before)
                .setMaxRows(limit)
                .map((row, ignored) -> row(row))
                .list();
    }

    static void insert(Handle handle, CaseRow row) {
        handle.execute(
                "insert into workflow_case (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                row.id(),
                row.number(),
                row.personId(),
                row.slug(),
                row.digest(),
                row.agency(),
                row.state().name(),
                row.version(),
                row.filed().toEpochMilli(),
                row.dueOn(),
                row.clock(),
                row.assignee(),
                row.decisionId());
    }

    /** Writes what may change, if the row is still at the version before: false means somebody was faster. */
    static boolean advance(Handle handle, CaseRow row) {
        return handle.execute(
                        "update workflow_case set state = ?, version = ?, due_on = ?, clock = ?, assignee = ?,"
                                + " decision_id = ? where id = ? and version = ?",
                        row.state().name(),
                        row.version(),
                        row.dueOn(),
                        row.clock(),
                        row.assignee(),
                        row.decisionId(),
                        row.id(),
                        row.version() - 1)
                == 1;
    }

    static List<CaseRow> mine(Handle handle, String personId, String before, int limit) {
        return handle.select(
                        "select " + COLUMNS + " from workflow_case where person_id = ? and id < ? order by id desc",
                        personId,
                        before)
                .setMaxRows(limit)
                .map((row, ignored) -> row(row))
                .list();
    }

    static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                CaseState.valueOf(row.getString(7)),
                row.getInt(8),
                Instant.ofEpochMilli(row.getLong(9)),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }
}
