// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import org.osgi.annotation.versioning.ProviderType;

/** The one database of this installation. Safe for all threads. */
@ProviderType
public interface Database {
    /**
     * Brings the tables of a room up to date and opens the database to it. A room calls this once, while it is activated,
     * before any of its services appear; a second call finds nothing to do.
     *
     * <p>The scripts are {@code db/<room>/V<number>__<what>.sql} in the bundle of {@code owner}. They run in order, each once
     * for ever, and are recorded in {@code <room>_migration}. In them <code>${clob}</code>, <code>${blob}</code> and
     * <code>${timestamp}</code> stand for the type both databases have under different names.
     *
     * @param room lower case letters and digits, also the prefix of its tables
     * @param owner any class of the room's bundle
     * @return what the room runs its SQL with; rooms share one transaction per thread
     * @throws org.banshi.spi.BanshiException {@code store.no-migrations} if there is no script,
     *     {@code store.migration-failed} if one fails or a released one was changed
     */
    Transactions room(String room, Class<?> owner);

    /** Which database it is, for the few statements that cannot be written portably. */
    Dialect dialect();

    /** Number of write transactions committed since the start: what tests assert a budget with. Reads do not count. */
    long commits();
}
