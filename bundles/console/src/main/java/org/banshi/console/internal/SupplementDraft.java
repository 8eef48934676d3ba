// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields a clerk has marked as wrong on the screen, before asking for all of them at once. */
final class SupplementDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> labels = new LinkedHashMap<>();

    boolean holds(String field) {
        return labels.containsKey(field);
    }

    /** Marks a field, or takes the mark back. */
    boolean toggle(String field, String label) {
        if (labels.remove(field) != null) {
            return false;
        }
        labels.put(field, label);
        return true;
    }

    Map<String, String> labels() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    void clear() {
        labels.clear();
    }
}
