// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.banshi.audit.AuditEntry;
import org.banshi.store.embedded.StoreOnDerby;
import org.banshi.workflow.DraftView;

/** What one instant approval costs, from the submit to the sealed letter, one case at a time: the worst for group commit. */
final class ApprovalCounts implements Measurement {
    private static final int CASES = 10;
    /** A letter is one OFD and one PDF. */
    private static final int DOCUMENTS = 2;

    private final List<Integer> commits = new ArrayList<>();
    private final List<Integer> flushes = new ArrayList<>();
    private final List<Integer> signatures = new ArrayList<>();

    @Override
    public List<String> rows() {
        return List.of("approval-commits", "approval-flushes", "approval-signatures");
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        try (Scratch scratch = new Scratch("approval");
                House house = new House(scratch.path(), StoreOnDerby::open)) {
            DraftView draft = house.filled();
            List<DraftView> copies = house.copies(draft, CASES + 1);
            approve(house, copies.get(0)); // makes keys, certificate and seal
            commits.clear();
            flushes.clear();
            signatures.clear();
            for (DraftView copy : copies.subList(1, copies.size())) {
                approve(house, copy);
            }
        }
        return List.of(
                figure("approval-commits", commits, 1, 3, "database commits"),
                figure("approval-flushes", flushes, 1, 2, "audit flushes"),
                figure("approval-signatures", signatures, DOCUMENTS, 1, "signatures a document"));
    }

    private void approve(House house, DraftView copy) {
        long committed = house.store.database().commits();
        long flushed = house.audit.flushes();
        int signed = house.signers.signatures();
        house.file(copy);
        house.store.drain(house.decide, house.letter);
        if (house.signers.signatures() == signed) {
            throw new IllegalStateException("no letter was sealed: the case was not approved");
        }
        commits.add(Math.toIntExact(house.store.database().commits() - committed));
        signatures.add(house.signers.signatures() - signed);
        // what was submitted without waiting is on the disk when a later entry is; that one is not the case's
        house.audit.append(AuditEntry.of("", "benchmark.done", "", "", ""));
        flushes.add(Math.toIntExact(house.audit.flushes() - flushed - 1));
    }

    private static Figure figure(String name, List<Integer> counts, int per, double bound, String what) {
        return Figure.atMost(
                name,
                Collections.max(counts) / (double) per,
                bound,
                "count",
                "%s of filing, decision and letter; worst of %d cases (%s)".formatted(what, counts.size(), counts));
    }
}
