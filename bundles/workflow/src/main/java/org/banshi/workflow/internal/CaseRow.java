// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Instant;
import org.banshi.workflow.CaseState;

/**
 * A case without its content and events.
 *
 * @param agency key of the competent agency: what a clerk's list is filtered by
 * @param dueOn last day of the legal term, ISO; empty text if there is none
 * @param clock ledger of the legal clock, JSON
 * @param assignee login of the clerk who took it on, or empty text
 * @param decisionId what the table said, or empty text
 */
record CaseRow(
        String id,
        String number,
        String personId,
        String slug,
        String digest,
        String agency,
        CaseState state,
        int version,
        Instant filed,
        String dueOn,
        String clock,
        String assignee,
        String decisionId) {

    CaseRow next(CaseState state) {
        return new CaseRow(
                id,
                number,
                personId,
                slug,
                digest,
                agency,
                state,
                version + 1,
                filed,
                dueOn,
                clock,
                assignee,
                decisionId);
    }

    CaseRow withClock(String dueOn, String clock) {
        return new CaseRow(
                id, number, personId, slug, digest, agency, state, version, filed, dueOn, clock, assignee, decisionId);
    }

    CaseRow withAssignee(String assignee) {
        return new CaseRow(
                id, number, personId, slug, digest, agency, state, version, filed, dueOn, clock, assignee, decisionId);
    }

    CaseRow withDecision(String decisionId) {
        return new CaseRow(
                id, number, personId, slug, digest, agency, state, version, filed, dueOn, clock, assignee, decisionId);
    }
}
