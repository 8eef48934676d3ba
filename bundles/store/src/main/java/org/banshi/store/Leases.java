// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Work that only one node does at a time. Clocks of nodes must agree to well under the lease's length. */
@ProviderType
public interface Leases {
    /**
     * Takes a lease if it is free, run out, or left by an earlier life of this node's process on Derby.
     *
     * @param name at most 100 characters
     * @param ttl how long it holds unless renewed; at least one second
     * @return empty while somebody holds it, in this process too
     * @throws IllegalStateException inside a transaction, whose rollback would give it away
     */
    Optional<Lease> acquire(String name, Duration ttl);
}
