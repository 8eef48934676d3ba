// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Copies of database and blobs in a form that either database can read back: one file per table, blobs by digest, and a
 * manifest with a checksum of everything. Keys and audit journals are not in it; the report names where they are.
 */
@ProviderType
public interface Backups {
    /**
     * Writes a consistent copy while the house works.
     *
     * @param targetDirectory absent or empty
     * @throws org.banshi.spi.BanshiException {@code store.backup-failed}
     */
    BackupReport backup(Path targetDirectory);

    /**
     * Reads a copy back. Everything is checked before the first row is written, and all rows come in one transaction.
     *
     * @param source a directory written by {@link #backup}
     * @throws org.banshi.spi.BanshiException {@code store.restore-refused} if the database is not empty, a file is missing or
     *     altered, or a room of the copy is missing here or has other migrations
     */
    BackupReport restore(Path source);
}
