// SPDX-License-Identifier: Apache-2.0
/**
 * The database of the house and what stands on it: migrations per room, transactions, the outbox, leases, blobs, ids,
 * counters, backups. Derby unless configured otherwise, PostgreSQL for real use; the same SQL runs on both.
 */
@Export
@NullMarked
@Version("1.0.0")
package org.banshi.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
