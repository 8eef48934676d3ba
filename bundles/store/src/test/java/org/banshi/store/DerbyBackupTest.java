// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.banshi.spi.BanshiException;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnDerby;
import org.junit.jupiter.api.Test;

/** The contract on Derby, and what an installation does that begins with a copy. */
class DerbyBackupTest extends BackupContract {
    @Override
    EmbeddedStore openNew(Path directory) {
        return StoreOnDerby.open(directory, clock);
    }

    @Test
    void anInstallationBeginsWithACopyOnceAndGoesOnFromIt() {
        Path copy = directory.resolve("copy");
        List<List<Object>> before;
        try (EmbeddedStore store = openNew(directory.resolve("one"))) {
            fill(store);
            before = rows(store);
            store.backups().backup(copy);
        }
        Path second = directory.resolve("two");
        try (EmbeddedStore store = StoreOnDerby.restoring(second, clock, copy)) {
            assertThat(rows(store)).isEqualTo(before);
            store.database()
                    .room("orders", BackupContract.class)
                    .run(handle -> handle.execute("delete from orders_note"));
        }
        try (EmbeddedStore store = StoreOnDerby.restoring(second, clock, copy)) {
            assertThat(rows(store)).isEmpty();
        }
    }

    @Test
    void anInstallationInUseDoesNotBeginAnew() {
        Path copy = directory.resolve("copy");
        try (EmbeddedStore store = openNew(directory.resolve("one"))) {
            fill(store);
            store.backups().backup(copy);
        }
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> StoreOnDerby.restoring(directory.resolve("one"), clock, copy))
                .satisfies(e -> assertThat(e.code()).isEqualTo("store.restore-refused"));
    }
}
