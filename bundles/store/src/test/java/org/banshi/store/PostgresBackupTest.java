// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnDerby;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL, and the way from Derby to it. */
class PostgresBackupTest extends BackupContract {
    @Override
    EmbeddedStore openNew(Path directory) {
        return PostgresServer.open(PostgresServer.newDatabase(), directory, clock);
    }

    @Test
    void aCopyOfDerbyIsReadByPostgresqlAndBack() {
        Path fromDerby = directory.resolve("from-derby");
        Path fromPostgres = directory.resolve("from-postgres");
        List<List<Object>> before;
        try (EmbeddedStore derby = StoreOnDerby.open(directory.resolve("derby"), clock)) {
            fill(derby);
            before = rows(derby);
            derby.backups().backup(fromDerby);
        }
        try (EmbeddedStore postgres = openNew(directory.resolve("postgres"))) {
            postgres.database().room("orders", BackupContract.class);
            postgres.backups().restore(fromDerby);
            postgres.backups().backup(fromPostgres);
        }
        try (EmbeddedStore derby = StoreOnDerby.restoring(directory.resolve("back"), clock, fromPostgres)) {
            assertThat(rows(derby)).isEqualTo(before);
        }
    }
}
