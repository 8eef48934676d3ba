// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.embedded;

import java.nio.file.Path;
import java.time.Clock;
import org.banshi.store.internal.StoreEngine;

/** A store on a PostgreSQL that runs already. */
public final class StoreOnPostgres extends EmbeddedStore {
    private StoreOnPostgres(StoreEngine engine) {
        super(engine);
    }

    /**
     * @param url {@code jdbc:postgresql://...}
     * @param user empty if the address names it
     * @param directory for blobs and the name of this node
     */
    public static StoreOnPostgres open(String url, String user, String password, Path directory, Clock clock) {
        return new StoreOnPostgres(StoreEngine.open(url, user, password, directory, clock));
    }
}
