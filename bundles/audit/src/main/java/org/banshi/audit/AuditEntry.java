// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is recorded of one act: ids and codes only, never a name, number or answer of a person. Empty text where there is
 * none.
 *
 * @param actor id of the person, clerk, node or plugin that acted
 * @param action {@code room.what-was-done}
 * @param subject id of the person whose data it concerns
 * @param purpose id of the purpose given, mostly an item code
 * @param details further ids, by name
 */
public record AuditEntry(
        String actor, String action, String subject, String caseId, String purpose, SortedMap<String, String> details) {
    private static final int LONGEST = 8_000;

    /** @throws IllegalArgumentException if there is no action, or all of it is longer than 8,000 characters */
    public AuditEntry {
        if (action.isBlank()) {
            throw new IllegalArgumentException("audit entry without action");
        }
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        int length = actor.length() + action.length() + subject.length() + caseId.length() + purpose.length();
        for (var detail : details.entrySet()) {
            length += detail.getKey().length() + detail.getValue().length();
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException(
                    "audit entry %s: %d characters, allowed %d".formatted(action, length, LONGEST));
        }
    }

    /** An entry without details. */
    public static AuditEntry of(String actor, String action, String subject, String caseId, String purpose) {
        return new AuditEntry(actor, action, subject, caseId, purpose, new TreeMap<>());
    }

    /** The same entry with one more detail. */
    public AuditEntry with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new AuditEntry(actor, action, subject, caseId, purpose, more);
    }
}
