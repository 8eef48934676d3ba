// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.Optional;
import org.banshi.rules.Decision;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.Money;
import org.jdbi.v3.core.Handle;

/** The tables {@code rules_decision} and {@code rules_input}. */
final class DecisionRows {
    private DecisionRows() {}

    static void insert(Handle handle, Decision decision, RuleRequest request, String document) {
        handle.execute(
                "insert into rules_decision (id, case_id, digest, outcome, amount, rule_id, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                decision.id(),
                request.caseRef().id(),
                request.digest(),
                decision.outcome().name(),
                decision.amount().map(Money::amount).orElse(null),
                decision.rule(),
                decision.decided().toEpochMilli());
        handle.execute("insert into rules_input (decision_id, document) values (?, ?)", decision.id(), document);
    }

    static Optional<String> document(Handle handle, String id) {
        return handle.createQuery("select document from rules_input where decision_id = ?")
                .bind(0, id)
                .map((row, context) -> row.getString(1))
                .findOne();
    }
}
