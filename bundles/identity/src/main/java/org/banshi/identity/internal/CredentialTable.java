// SPDX-License-Identifier: Apache-2.0
package org.banshi.identity.internal;

import java.time.Instant;
import java.util.Optional;
import org.banshi.identity.Door;
import org.jdbi.v3.core.Handle;

/** Rows of {@code identity_credential}. */
final class CredentialTable {
    /** A stored password. */
    record Credential(String accountId, Door door, String hash, boolean mustChange) {}

    private CredentialTable() {}

    static Optional<Credential> find(Handle handle, String accountId) {
        return handle.createQuery("select account_id, door, password_hash, must_change from identity_credential"
                        + " where account_id = ?")
                .bind(0, accountId)
                .map((row, context) -> new Credential(
                        row.getString(1), Door.valueOf(row.getString(2)), row.getString(3), row.getBoolean(4)))
                .findOne();
    }

    static void put(Handle handle, Credential credential, Instant changed) {
        int updated = handle.createUpdate("update identity_credential set password_hash = ?, must_change = ?,"
                        + " changed_at = ? where account_id = ?")
                .bind(0, credential.hash)
                .bind(1, credential.mustChange)
                .bind(2, changed.toEpochMilli())
                .bind(3, credential.accountId)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into identity_credential (account_id, door, password_hash, must_change,"
                            + " changed_at) values (?, ?, ?, ?, ?)")
                    .bind(0, credential.accountId)
                    .bind(1, credential.door.name())
                    .bind(2, credential.hash)
                    .bind(3, credential.mustChange)
                    .bind(4, changed.toEpochMilli())
                    .execute();
        }
    }
}
