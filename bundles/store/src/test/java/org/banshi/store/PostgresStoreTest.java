// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.nio.file.Path;
import org.banshi.store.embedded.EmbeddedStore;

/** The contract on PostgreSQL. */
class PostgresStoreTest extends StoreContract {
    private String url = "";

    @Override
    EmbeddedStore openNew(Path directory) {
        url = PostgresServer.newDatabase();
        return PostgresServer.open(url, directory, clock);
    }

    @Override
    EmbeddedStore reopened() {
        store.close();
        store = PostgresServer.open(url, directory, clock);
        return store;
    }
}
