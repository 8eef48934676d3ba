// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

/** What a check of the journal found. */
public sealed interface AuditVerification {
    /**
     * Nothing was altered, swapped or removed, as far as the signed heads reach. Compare {@code head} with one kept
     * elsewhere to know that no tail was cut since.
     *
     * @param head SM3 of the last entry, hex; 64 zeros of an empty journal
     */
    record Intact(long entries, String head) implements AuditVerification {}

    /**
     * @param sequence the first entry that does not fit; entries before it are intact
     * @param reason in English, for operators
     */
    record Broken(long sequence, String reason) implements AuditVerification {}
}
