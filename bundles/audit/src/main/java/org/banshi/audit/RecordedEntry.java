// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

import java.time.Instant;

/** An entry with its place in the journal. */
public record RecordedEntry(long sequence, Instant recorded, AuditEntry entry) {}
