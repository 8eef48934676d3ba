// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import org.banshi.workflow.QueueView;
import org.jdbi.v3.core.Handle;

/** The clerk's lists; what a clerk may see is part of every query. */
final class QueueTable {
    /** Sorts after every id and before nothing, in any collation. */
    static final String NEWEST = "Z".repeat(27);

    private QueueTable() {}

    /**
     * @param agency the only one listed
     * @param cursor as {@link #cursor} made it of the last row, or empty for the first page
     */
    static List<CaseRow> page(
            Handle handle, QueueView view, String agency, String login, String today, String cursor, int limit) {
        List<Object> values = new ArrayList<>(List.of(agency));
        String sql = "select " + CaseTable.COLUMNS + " from workflow_case where agency = ?"
                + where(view, login, today, values);
        if (byDueDate(view)) {
            int bar = cursor.indexOf('|');
            String due = bar < 0 ? "" : cursor.substring(0, bar);
            String id = bar < 0 ? "" : cursor.substring(bar + 1);
            sql += " and (due_on > ? or (due_on = ? and id > ?)) order by due_on, id";
            values.addAll(List.of(due, due, id));
        } else {
            sql += " and id < ? order by id desc";
            values.add(cursor.isEmpty() ? NEWEST : cursor);
        }
        return handle.select(sql, values.toArray())
                .setMaxRows(limit)
                .map((row, ignored) -> CaseTable.row(row))
                .list();
    }

    static String cursor(QueueView view, CaseRow last) {
        return byDueDate(view) ? last.dueOn() + "|" + last.id() : last.id();
    }

    static long count(Handle handle, QueueView view, String agency, String login, String today) {
        List<Object> values = new ArrayList<>(List.of(agency));
        String sql = "select count(*) from workflow_case where agency = ?" + where(view, login, today, values);
        return handle.select(sql, values.toArray())
                .map((row, ignored) -> row.getLong(1))
                .one();
    }

    private static boolean byDueDate(QueueView view) {
        return view == QueueView.TO_DO || view == QueueView.MINE || view == QueueView.DUE;
    }

    private static String where(QueueView view, String login, String today, List<Object> values) {
        return switch (view) {
            case TO_DO -> " and state = 'WITH_CLERK'";
            case MINE -> {
                values.add(login);
                yield " and state = 'WITH_CLERK' and assignee = ?";
            }
            case DUE -> {
                values.add(today);
                yield " and state = 'WITH_CLERK' and due_on <= ?";
            }
            case WAITING -> " and state = 'WAITING_FOR_APPLICANT'";
            case PAYOUT_FAILED -> " and state = 'PAYOUT_FAILED'";
            case ALL -> "";
        };
    }
}
