// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.audit.AuditEntry;
import org.banshi.audit.AuditLog;
import org.banshi.identity.Actor;
import org.banshi.identity.Citizen;
import org.banshi.identity.Clerk;
import org.banshi.payments.PayoutState;
import org.banshi.payments.Payouts;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Money;
import org.banshi.workflow.CasePage;
import org.banshi.workflow.CaseSummary;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.Cases;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.EventKind;
import org.banshi.workflow.QueueView;
import org.banshi.workflow.SupplementAsk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases in the database: lists, views, and what people do to them. */
@Component
public final class SqlCases implements Cases {
    private static final int LONGEST_REASON = 2000;

    private final CaseFile cases;
    private final CaseReading reading;
    private final Commands commands;
    private final Approval approval;
    private final Refusal refusal;
    private final LegalClock legalClock;
    private final Notices notices;
    private final Payouts payouts;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public SqlCases(
            @Reference CaseFile cases,
            @Reference CaseReading reading,
            @Reference Commands commands,
            @Reference Approval approval,
            @Reference Refusal refusal,
            @Reference LegalClock legalClock,
            @Reference Notices notices,
            @Reference Payouts payouts,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.cases = cases;
        this.reading = reading;
        this.commands = commands;
        this.approval = approval;
        this.refusal = refusal;
        this.legalClock = legalClock;
        this.notices = notices;
        this.payouts = payouts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<CaseView> find(Actor actor, String id) {
        Optional<CaseRow> row = cases.find(id).filter(known -> Access.reads(actor, known));
        if (actor instanceof Clerk && row.isPresent()) {
            audit.append(AuditEntry.of(actor.id(), "workflow.viewed", row.get().personId(), id, ""));
        }
        return row.map(known -> reading.view(known, actor instanceof Clerk));
    }

    @Override
    public CasePage mine(Citizen citizen, Optional<String> after, int limit) {
        List<CaseRow> rows = cases.transactions()
                .read(handle ->
                        CaseTable.mine(handle, citizen.id(), after.orElse(QueueTable.NEWEST), bounded(limit) + 1));
        return page(rows, limit, QueueView.ALL);
    }

    @Override
    public CasePage queue(Clerk clerk, QueueView view, Optional<String> after, int limit) {
        if (!Access.reads(clerk)) {
            return new CasePage(List.of(), Optional.empty());
        }
        List<CaseRow> rows = cases.transactions()
                .read(handle -> QueueTable.page(
                        handle, view, clerk.agency(), clerk.login(), today(), after.orElse(""), bounded(limit) + 1));
        return page(rows, limit, view);
    }

    @Override
    public Optional<CaseSummary> byNumber(Clerk clerk, String number) {
        return cases.transactions()
                .read(handle -> CaseTable.byNumber(handle, number))
                .filter(row -> Access.reads(clerk, row))
                .map(reading::summary);
    }

    private CasePage page(List<CaseRow> rows, int limit, QueueView view) {
        List<CaseRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        Optional<String> next =
                rows.size() > limit ? Optional.of(QueueTable.cursor(view, shown.get(limit - 1))) : Optional.empty();
        return new CasePage(shown.stream().map(reading::summary).toList(), next);
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit %d, expected 1 to 200".formatted(limit));
        }
        return limit;
    }

    @Override
    public Map<QueueView, Long> counts(Clerk clerk) {
        Map<QueueView, Long> counts = new EnumMap<>(QueueView.class);
        cases.transactions().read(handle -> {
            for (QueueView view : QueueView.values()) {
                counts.put(
                        view,
                        Access.reads(clerk)
                                ? QueueTable.count(handle, view, clerk.agency(), clerk.login(), today())
                                : 0L);
            }
            return counts;
        });
        return counts;
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    @Override
    public CommandOutcome claim(Clerk clerk, String id, int version) {
        return commands.run(
                clerk,
                Access.works(clerk),
                id,
                version,
                EventKind.CLAIMED,
                (handle, row) -> cases.happen(
                        handle,
                        row,
                        Change.by(clerk.id(), EventKind.CLAIMED).and(next -> next.withAssignee(clerk.login()))));
    }

    @Override
    public CommandOutcome release(Clerk clerk, String id, int version) {
        return commands.run(
                clerk,
                Access.works(clerk),
                id,
                version,
                EventKind.RELEASED,
                (handle, row) -> cases.happen(
                        handle, row, Change.by(clerk.id(), EventKind.RELEASED).and(next -> next.withAssignee(""))));
    }

    @Override
    public CommandOutcome approve(Clerk clerk, String id, int version, Money amount, String reason) {
        if (!worded(reason)) {
            return noReason();
        }
        boolean grants = cases.find(id).map(approval::grants).orElse(true);
        if (grants && amount.equals(Money.ZERO)) {
            return Commands.refused("workflow.no-amount", "an approval needs an amount above zero");
        }
        Money granted = grants ? amount : Money.ZERO;
        return commands.run(clerk, Access.decides(clerk), id, version, EventKind.APPROVED, (handle, row) -> {
            CaseRow after = cases.happen(
                    handle,
                    row,
                    Change.by(clerk.id(), EventKind.APPROVED)
                            .saying(reason)
                            .granting(granted)
                            .and(legalClock::decided));
            approval.follow(after, cases.contents().read(handle, id), granted, "");
            return after;
        });
    }

    @Override
    public CommandOutcome refuse(Clerk clerk, String id, int version, String ground, String reason) {
        if (!worded(reason) || ground.isBlank() || ground.length() > 200) {
            return noReason();
        }
        return commands.run(clerk, Access.decides(clerk), id, version, EventKind.REFUSED, (handle, row) -> {
            CaseRow after = cases.happen(
                    handle,
                    row,
                    Change.by(clerk.id(), EventKind.REFUSED)
                            .saying(reason)
                            .with("ground", ground)
                            .and(legalClock::decided));
            refusal.follow(after, cases.contents().read(handle, id), ground, reason);
            return after;
        });
    }

    @Override
    public CommandOutcome askForMore(Clerk clerk, String id, int version, List<SupplementAsk> asks) {
        if (asks.isEmpty() || asks.size() > 20) {
            return Commands.refused("workflow.no-asks", "name what is missing: 1 to 20 things");
        }
        ArrayNode asked = JsonNodeFactory.instance.arrayNode();
        asks.forEach(ask -> asked.addObject().put("field", ask.field()).put("words", ask.words()));
        return commands.run(clerk, Access.works(clerk), id, version, EventKind.ASKED_FOR_MORE, (handle, row) -> {
            CaseRow after = cases.happen(
                    handle,
                    row,
                    Change.by(clerk.id(), EventKind.ASKED_FOR_MORE)
                            .with("asks", asked.toString())
                            .and(next -> legalClock.stopped(next, clerk.id())));
            notices.more(after, asks.size());
            return after;
        });
    }

    @Override
    public CommandOutcome supplement(Citizen citizen, String id, int version, ObjectNode answers, String words) {
        if (words.length() > LONGEST_REASON) {
            return Commands.refused("workflow.too-long", "at most 2000 characters");
        }
        return commands.run(citizen, true, id, version, EventKind.SUPPLEMENTED, (handle, row) -> {
            Content content = cases.contents().read(handle, id);
            cases.contents().update(handle, id, content.withAnswers(answers.deepCopy()));
            return cases.happen(
                    handle,
                    row,
                    Change.by(citizen.id(), EventKind.SUPPLEMENTED)
                            .saying(words)
                            .and(next -> legalClock.resumed(next, citizen.id())));
        });
    }

    @Override
    public CommandOutcome retract(Citizen citizen, String id, int version) {
        return commands.run(
                citizen,
                true,
                id,
                version,
                EventKind.RETRACTED,
                (handle, row) -> cases.happen(
                        handle,
                        row,
                        Change.by(citizen.id(), EventKind.RETRACTED).and(legalClock::decided)));
    }

    @Override
    public CommandOutcome retryPayout(Clerk clerk, String id, int version) {
        boolean disputed = payouts.of(new CaseRef(id))
                .map(payout -> payout.state() == PayoutState.DISPUTED)
                .orElse(false);
        if (disputed) {
            return Commands.refused(
                    "workflow.payout-disputed",
                    "the bank says it paid otherwise than ordered: settle that with the bank first");
        }
        return commands.run(clerk, Access.decides(clerk), id, version, EventKind.PAYOUT_RETRIED, (handle, row) -> {
            CaseRow after = cases.happen(handle, row, Change.by(clerk.id(), EventKind.PAYOUT_RETRIED));
            approval.book(after);
            return after;
        });
    }

    @Override
    public CommandOutcome note(Clerk clerk, String id, int version, String words) {
        if (!worded(words)) {
            return noReason();
        }
        return commands.run(
                clerk,
                Access.works(clerk),
                id,
                version,
                EventKind.NOTED,
                (handle, row) -> cases.happen(
                        handle, row, Change.by(clerk.id(), EventKind.NOTED).saying(words)));
    }

    private static boolean worded(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST_REASON;
    }

    private static CommandOutcome noReason() {
        return Commands.refused(
                "workflow.no-reason", "give a reason of 1 to 2000 characters, and for a refusal its ground");
    }
}
