// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which client keys filed what; the primary key (person, client key) makes a repeated submission find its case. */
final class FilingTable {
    private FilingTable() {}

    /** @param fingerprint of what was filed */
    record Row(String fingerprint, String caseId) {}

    static Optional<Row> find(Handle handle, String personId, String clientKey) {
        return handle.select(
                        "select fingerprint, case_id from workflow_filing where person_id = ? and client_key = ?",
                        personId,
                        clientKey)
                .map((row, ignored) -> new Row(row.getString(1), row.getString(2)))
                .findFirst();
    }

    static void insert(Handle handle, String personId, String clientKey, String fingerprint, String caseId) {
        handle.execute(
                "insert into workflow_filing (person_id, client_key, fingerprint, case_id) values (?,?,?,?)",
                personId,
                clientKey,
                fingerprint,
                caseId);
    }
}
