// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a draft or case is about: what was typed, what was fetched, what is contested. Treat the answers as immutable.
 *
 * @param needs by need name
 * @param contests by fact key, the person's words
 */
record Content(ObjectNode answers, SortedMap<String, NeedFacts> needs, SortedMap<String, String> contests) {
    Content {
        needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
        contests = Collections.unmodifiableSortedMap(new TreeMap<>(contests));
    }

    Content withAnswers(ObjectNode other) {
        return new Content(other, needs, contests);
    }

    Content withNeeds(Map<String, NeedFacts> fresh) {
        SortedMap<String, NeedFacts> merged = new TreeMap<>(needs);
        merged.putAll(fresh);
        return new Content(answers, merged, contests);
    }

    Content withContest(String factKey, String words) {
        SortedMap<String, String> merged = new TreeMap<>(contests);
        if (words.isBlank()) {
            merged.remove(factKey);
        } else {
            merged.put(factKey, words);
        }
        return new Content(answers, needs, merged);
    }

    /** Whether any fact of this need is contested. */
    boolean contested(String need) {
        return contests.keySet().stream().anyMatch(key -> key.startsWith(need + "."));
    }
}
