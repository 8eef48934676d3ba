// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.nio.file.Path;
import java.time.Clock;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnDerby;

/** The contract on Derby, on disk. */
class DerbyOutboxTest extends OutboxContract {
    @Override
    EmbeddedStore openNew(Path directory, Clock clock) {
        return StoreOnDerby.open(directory, clock);
    }

    @Override
    EmbeddedStore reopened() {
        store.close();
        store = StoreOnDerby.open(directory, Clock.systemUTC());
        return store;
    }
}
