// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.nio.file.Path;
import org.banshi.store.embedded.EmbeddedStore;
import org.banshi.store.embedded.StoreOnDerby;

/** The contract on Derby, on disk. */
class DerbyStoreTest extends StoreContract {
    @Override
    EmbeddedStore openNew(Path directory) {
        return StoreOnDerby.open(directory, clock);
    }

    @Override
    EmbeddedStore reopened() {
        store.close();
        store = StoreOnDerby.open(directory, clock);
        return store;
    }
}
