// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import org.banshi.store.Counters;
import org.jdbi.v3.core.Handle;

/** A row a counter. */
final class SqlCounters implements Counters {
    private static final String DUPLICATE = "23505";

    private final ThreadTransactions transactions;

    SqlCounters(ThreadTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long next(String name) {
        Handle handle = transactions.required("counter");
        if (!counted(handle, name)
                && !transactions.tolerate(
                        handle,
                        DUPLICATE,
                        () -> handle.execute("insert into store_counter (name, last_number) values (?, 1)", name))) {
            // somebody began this counter meanwhile; the insert has waited for them
            counted(handle, name);
        }
        return handle.select("select last_number from store_counter where name = ?", name)
                .mapTo(Long.class)
                .one();
    }

    private static boolean counted(Handle handle, String name) {
        return handle.execute("update store_counter set last_number = last_number + 1 where name = ?", name) == 1;
    }
}
