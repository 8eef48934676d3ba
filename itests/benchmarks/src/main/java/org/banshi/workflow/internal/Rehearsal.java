// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.identity.Citizen;
import org.banshi.store.Ids;
import org.banshi.workflow.DraftView;

/** What the benchmarks need from inside this room: many drafts at once, and a filing that waits for no decision. */
public final class Rehearsal {
    private static final int AT_ONCE = 100;

    private Rehearsal() {}

    /** For a house where nothing decides meanwhile. */
    public static Settled impatient() {
        return new Settled(Duration.ZERO);
    }

    /** The durable part of a filing alone: what was checked becomes a case. */
    public static boolean open(CaseOpening opening, Citizen citizen, DraftView draft) {
        return opening.open(citizen, draft, "key" + draft.id(), Optional.empty());
    }

    /**
     * Copies a draft that is filled in, so that each copy can be filed.
     *
     * @return ids of the copies, of the same person and version
     */
    public static List<String> copies(CaseFile file, Ids ids, String personId, String draftId, int count) {
        DraftRow draft = file.transactions()
                .read(handle -> DraftTable.find(handle, draftId, personId))
                .orElseThrow();
        Content content = file.content(draftId);
        List<String> copies = new ArrayList<>();
        while (copies.size() < count) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < Math.min(AT_ONCE, count - copies.size()); i++) {
                some.add(ids.next());
            }
            file.transactions()
                    .run(handle -> some.forEach(id -> {
                        // one open draft a person and item: here each is its own item
                        handle.execute(
                                "insert into workflow_draft (id, person_id, slug, digest, version, saved_at, open_key)"
                                        + " values (?,?,?,?,?,?,?)",
                                id,
                                personId,
                                id,
                                draft.digest(),
                                draft.version(),
                                draft.saved().toEpochMilli(),
                                personId + "/" + id);
                        file.contents().insert(handle, id, content);
                    }));
            copies.addAll(some);
        }
        return copies;
    }
}
