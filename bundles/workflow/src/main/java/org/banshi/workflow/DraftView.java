// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.banshi.catalog.Item;
import org.banshi.forms.FactView;

/**
 * A draft as its owner sees it.
 *
 * @param id stays the case's id after filing
 * @param item the pinned version: pages and rules come from it even if a newer one is in force
 * @param answers what was typed, in the form's shape; the caller's own copy
 * @param facts what was fetched, with its standing
 * @param contests by fact key, what the person says is wrong with it
 * @param version to be handed back with the next change
 * @param spouse whether the spouse's data may be asked
 */
public record DraftView(
        String id,
        Item item,
        ObjectNode answers,
        FactView facts,
        Map<String, String> contests,
        long version,
        Instant saved,
        SpouseConsent spouse) {
    public DraftView {
        contests = Map.copyOf(contests);
    }

    /** Answers and facts are personal. */
    @Override
    public String toString() {
        return "DraftView[" + id + " v" + version + "]";
    }
}
