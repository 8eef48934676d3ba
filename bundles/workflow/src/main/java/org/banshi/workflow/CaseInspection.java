// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What operators see of cases: how they stand and what happened, nothing about whom. */
@ProviderType
public interface CaseInspection {
    /**
     * A case without anything personal.
     *
     * @param derived the state its events give; must equal {@code state}
     * @param dueOn ISO date, empty text if nothing is due
     */
    record Inspected(
            String id,
            String number,
            String slug,
            String agency,
            CaseState state,
            CaseState derived,
            int version,
            Instant filed,
            String dueOn,
            List<Step> steps) {
        public Inspected {
            steps = List.copyOf(steps);
        }
    }

    /** One event. */
    record Step(int sequence, EventKind kind, Instant happened) {}

    /** @param idOrNumber the house's id, or the case number people know */
    Optional<Inspected> find(String idOrNumber);

    /**
     * The newest cases.
     *
     * @param limit 1 to 200
     */
    List<Inspected> newest(int limit);

    /** Checks every case: ids of those whose row does not say what its events say. */
    List<String> inconsistent();
}
