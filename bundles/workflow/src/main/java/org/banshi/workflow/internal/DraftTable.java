// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banshi.workflow.DraftView;
import org.jdbi.v3.core.Handle;

/** Rows of drafts. */
final class DraftTable {
    private static final String SELECT =
            "select id, person_id, slug, digest, version, saved_at, open_key from workflow_draft where ";

    /** One open draft a person and item: the unique column says so by itself. */
    private static final String OPEN = "open_key = person_id || '/' || slug";

    private DraftTable() {}

    static Optional<DraftRow> find(Handle handle, String id, String personId) {
        return handle.select(SELECT + "id = ? and person_id = ?", id, personId)
                .map((row, ignored) -> draft(row))
                .findFirst();
    }

    static Optional<DraftRow> open(Handle handle, String personId, String slug) {
        return handle.select(SELECT + "open_key = ?", key(personId, slug))
                .map((row, ignored) -> draft(row))
                .findFirst();
    }

    static List<DraftRow> mine(Handle handle, String personId) {
        return handle.select(SELECT + "person_id = ? and " + OPEN + " order by id desc", personId)
                .map((row, ignored) -> draft(row))
                .list();
    }

    static void insert(Handle handle, DraftRow draft) {
        handle.execute(
                "insert into workflow_draft (id, person_id, slug, digest, version, saved_at, open_key)"
                        + " values (?,?,?,?,?,?,?)",
                draft.id(),
                draft.personId(),
                draft.slug(),
                draft.digest(),
                draft.version(),
                draft.saved().toEpochMilli(),
                key(draft.personId(), draft.slug()));
    }

    /** Holds the row until the transaction ends; false if the draft is no longer open. */
    static boolean lockOpen(Handle handle, String id) {
        return handle.execute("update workflow_draft set version = version where id = ? and " + OPEN, id) == 1;
    }

    static void saved(Handle handle, String id, Instant saved) {
        handle.execute(
                "update workflow_draft set version = version + 1, saved_at = ? where id = ?", saved.toEpochMilli(), id);
    }

    /** An open draft of this person with its content as it is kept. */
    static Optional<Kept> kept(Handle handle, String id, String personId) {
        return handle.select(
                        "select d.id, d.person_id, d.slug, d.digest, d.version, d.saved_at, d.open_key, c.content"
                                + " from workflow_draft d join workflow_content c on c.id = d.id"
                                + " where d.id = ? and d.person_id = ? and " + OPEN,
                        id,
                        personId)
                .map((row, ignored) -> new Kept(draft(row), row.getString(8)))
                .findFirst();
    }

    /** @param sealed content, encrypted */
    record Kept(DraftRow row, String sealed) {}

    /** The draft a person filed with this key. */
    static Optional<String> filedWith(Handle handle, String personId, String clientKey) {
        return handle.select("select id from workflow_draft where open_key = ?", filedKey(personId, clientKey))
                .map((row, ignored) -> row.getString(1))
                .findFirst();
    }

    /**
     * Closes a draft that is open and at this version, for good, holding its row; false if it is not. What made the open draft
     * unique makes the client key unique now: a key files one draft.
     */
    static boolean fileAt(Handle handle, DraftView draft, String personId, String clientKey) {
        return handle.execute(
                        "update workflow_draft set open_key = ?"
                                + " where id = ? and person_id = ? and version = ? and " + OPEN,
                        filedKey(personId, clientKey),
                        draft.id(),
                        personId,
                        draft.version())
                == 1;
    }

    static void close(Handle handle, String id) {
        handle.execute("update workflow_draft set open_key = null where id = ?", id);
    }

    private static String key(String personId, String slug) {
        return personId + "/" + slug;
    }

    // no slug begins behind this sign, so neither key is ever the other
    private static String filedKey(String personId, String clientKey) {
        return personId + "#" + clientKey;
    }

    private static DraftRow draft(ResultSet row) throws SQLException {
        return new DraftRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                Instant.ofEpochMilli(row.getLong(6)),
                key(row.getString(2), row.getString(3)).equals(row.getString(7)));
    }
}
