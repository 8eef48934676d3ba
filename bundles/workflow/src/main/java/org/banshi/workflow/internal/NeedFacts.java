// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of asking for one need of an item.
 *
 * @param name of the need, prefix of its fact keys
 * @param problem code of what went wrong; empty if the source answered
 * @param stated as the source says; when it was asked if it did not answer
 * @param values by fact name
 */
record NeedFacts(
        String name,
        String service,
        String problem,
        Instant stated,
        Instant fetched,
        SortedMap<String, Object> values) {
    NeedFacts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static NeedFacts answered(
            String name, String service, Instant stated, Instant fetched, Map<String, Object> values) {
        return new NeedFacts(name, service, "", stated, fetched, new TreeMap<>(values));
    }

    static NeedFacts missing(String name, String service, String problem, Instant asked) {
        return new NeedFacts(name, service, problem, asked, asked, new TreeMap<>());
    }

    boolean answered() {
        return problem.isEmpty();
    }
}
