// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.nio.file.Path;
import org.banshi.store.PostgresServer;

/** The same rules on PostgreSQL. */
class CaseOnPostgresTest extends CaseTest {
    @Override
    SmallHouse house(Path directory) {
        return new SmallHouse(directory, clock -> PostgresServer.store(directory.resolve("store"), clock));
    }
}
