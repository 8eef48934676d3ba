// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import org.osgi.annotation.versioning.ProviderType;

/** Numbers without gaps, as the law wants them for files and documents. */
@ProviderType
public interface Counters {
    /**
     * The next number of a counter, starting at 1. The counter's row stays locked until the surrounding write transaction
     * ends, and a rollback gives the number back: take it late.
     *
     * @param name at most 100 characters
     * @throws IllegalStateException outside a write transaction
     */
    long next(String name);
}
