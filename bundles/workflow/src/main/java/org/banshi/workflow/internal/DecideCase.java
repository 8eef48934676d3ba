// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.util.Optional;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.catalog.Item;
import org.banshi.rules.Decision;
import org.banshi.rules.Outcome;
import org.banshi.rules.RuleRequest;
import org.banshi.rules.Rules;
import org.banshi.spi.Money;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxEvent;
import org.banshi.store.OutboxHandler;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.EventKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts a filed case to the decision table: approved at once, or handed to a clerk. A machine never refuses. */
@Component
public final class DecideCase implements OutboxHandler {
    static final String TOPIC = "workflow.decide";

    private final CaseFile cases;
    private final CaseContext context;
    private final Rules rules;
    private final Approval approval;
    private final LegalClock legalClock;
    private final Notices notices;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Settled settled;

    @Activate
    public DecideCase(
            @Reference CaseFile cases,
            @Reference CaseContext context,
            @Reference Rules rules,
            @Reference Approval approval,
            @Reference LegalClock legalClock,
            @Reference Notices notices,
            @Reference Outbox outbox,
            @Reference AuditLog audit,
            @Reference Settled settled) {
        this.cases = cases;
        this.context = context;
        this.rules = rules;
        this.approval = approval;
        this.legalClock = legalClock;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
        this.settled = settled;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(OutboxEvent event) {
        String caseId = event.key();
        Optional<CaseRow> filed = cases.find(caseId).filter(row -> row.state() == CaseState.FILED);
        filed.ifPresent(row -> decide(row, event));
        settled.decided(caseId);
    }

    private void decide(CaseRow row, OutboxEvent event) {
        Content content = cases.content(row.id());
        Item item = context.item(row.digest());
        if (item.process().rules().isEmpty()) {
            cases.transactions().run(handle -> {
                notices.filed(row, item);
                CaseRow after = cases.happen(
                        handle, row, Change.byMachine(EventKind.HANDED_TO_CLERK).with("rule", "manual"));
                notices.withClerk(after);
                outbox.complete(event);
            });
            return;
        }
        RuleRequest request = context.question(row.id(), row.digest(), context.applicant(row.personId()), content);
        Decision decision = rules.evaluate(request);
        audit.append(AuditEntry.of(
                        CaseEvent.MACHINE,
                        "workflow.decided",
                        row.personId(),
                        row.id(),
                        item.code().toString())
                .with("outcome", decision.outcome().name())
                .with("rule", decision.rule()));
        cases.transactions().run(handle -> {
            if (!outbox.complete(event)) {
                return;
            }
            rules.record(decision, request);
            notices.filed(row, item);
            if (decision.outcome() == Outcome.APPROVE) {
                // an item that pays nothing grants nothing, whatever its table says
                Money amount = approval.grants(row) ? decision.amount().orElse(Money.ZERO) : Money.ZERO;
                CaseRow after = cases.happen(
                        handle,
                        row,
                        explained(EventKind.APPROVED_AT_ONCE, decision)
                                .granting(amount)
                                .and(next -> legalClock.decided(next.withDecision(decision.id()))));
                approval.follow(after, content, amount, decision.ground());
            } else {
                CaseRow after = cases.happen(
                        handle,
                        row,
                        explained(EventKind.HANDED_TO_CLERK, decision)
                                .with("proposed", String.valueOf(decision.outcome() == Outcome.REFUSE_PROPOSED))
                                .and(next -> next.withDecision(decision.id())));
                notices.withClerk(after);
            }
        });
    }

    private static Change explained(EventKind kind, Decision decision) {
        return Change.byMachine(kind)
                .with("rule", decision.rule())
                .with("ground", decision.ground())
                .with("reasonZh", decision.reason().zh())
                .with("reasonEn", decision.reason().en());
    }
}
