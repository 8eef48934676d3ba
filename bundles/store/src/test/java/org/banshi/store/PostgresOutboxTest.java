// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.nio.file.Path;
import java.time.Clock;
import org.banshi.store.embedded.EmbeddedStore;

/** The contract on PostgreSQL. */
class PostgresOutboxTest extends OutboxContract {
    private String url = "";

    @Override
    EmbeddedStore openNew(Path directory, Clock clock) {
        url = PostgresServer.newDatabase();
        return PostgresServer.open(url, directory, clock);
    }

    @Override
    EmbeddedStore reopened() {
        store.close();
        store = PostgresServer.open(url, directory, Clock.systemUTC());
        return store;
    }
}
