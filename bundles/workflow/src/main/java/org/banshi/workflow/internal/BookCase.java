// SPDX-License-Identifier: Apache-2.0
package org.banshi.workflow.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.catalog.Item;
import org.banshi.payments.OrderPayout;
import org.banshi.payments.Payouts;
import org.banshi.spi.ActionOutcome;
import org.banshi.spi.ActionRequest;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Money;
import org.banshi.spi.PersonRef;
import org.banshi.store.Outbox;
import org.banshi.store.OutboxEvent;
import org.banshi.store.OutboxHandler;
import org.banshi.workflow.CaseState;
import org.banshi.workflow.EventKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has the agency's own system book an approval, once, and then orders the payout. */
@Component
public final class BookCase implements OutboxHandler {
    private final CaseFile cases;
    private final CaseContext context;
    private final AgencyActions actions;
    private final Payouts payouts;
    private final Finishing finishing;
    private final Outbox outbox;
    private final Clock clock;

    @Activate
    public BookCase(
            @Reference CaseFile cases,
            @Reference CaseContext context,
            @Reference AgencyActions actions,
            @Reference Payouts payouts,
            @Reference Finishing finishing,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        this.cases = cases;
        this.context = context;
        this.actions = actions;
        this.payouts = payouts;
        this.finishing = finishing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Approval.BOOK;
    }

    @Override
    public void handle(OutboxEvent event) {
        Optional<CaseRow> approved = cases.find(event.key()).filter(row -> row.state() == CaseState.APPROVED);
        if (approved.isEmpty()) {
            return;
        }
        CaseRow row = approved.get();
        Item item = context.item(row.digest());
        Content content = cases.content(row.id());
        Optional<ApprovalSteps> steps = item.process().onApproval();
        boolean open = steps.isPresent()
                && !steps.get().action().isEmpty()
                && !cases.transactions().read(handle -> cases.happened(handle, row.id(), EventKind.BOOKED));
        ActionOutcome outcome = open
                ? actions.named(steps.get().action()).perform(request(row, content, steps.get()))
                : new ActionOutcome.Done("");
        cases.transactions().run(handle -> {
            if (!outbox.complete(event)) {
                return;
            }
            CaseRow now = CaseTable.find(handle, row.id()).orElseThrow();
            if (outcome instanceof ActionOutcome.Rejected rejected) {
                cases.happen(
                        handle,
                        now,
                        Change.byMachine(EventKind.BOOKING_REJECTED)
                                .with("problem", rejected.problem().code()));
            } else {
                if (open) {
                    String reference = ((ActionOutcome.Done) outcome).reference();
                    now = cases.happen(
                            handle, now, Change.byMachine(EventKind.BOOKED).with("reference", reference));
                }
                steps.filter(approval -> !approval.channel().isEmpty())
                        .filter(approval -> !amount(row).equals(Money.ZERO))
                        .ifPresent(approval -> payouts.order(payout(row, item, content, approval)));
                finishing.check(handle, now);
            }
        });
    }

    /** Of the facts, an agency's action gets those the agency itself stated, and no others. */
    private ActionRequest request(CaseRow row, Content content, ApprovalSteps steps) {
        String agency = steps.action().substring(0, steps.action().indexOf('/') + 1);
        Map<String, Object> input = new HashMap<>();
        content.needs().values().stream()
                .filter(need -> need.service().startsWith(agency) && need.answered())
                .forEach(need -> need.values().forEach((fact, value) -> input.put(need.name() + "." + fact, value)));
        Money amount = amount(row);
        if (!amount.equals(Money.ZERO)) {
            input.put("amount", amount.amount());
        }
        input.put("decidedOn", LocalDate.now(clock));
        PersonRef applicant = context.applicant(row.personId()).ref();
        return new ActionRequest(row.id(), new CaseRef(row.id()), applicant, input);
    }

    private OrderPayout payout(CaseRow row, Item item, Content content, ApprovalSteps steps) {
        String payee = steps.payeeAnswer().isEmpty()
                ? context.applicant(row.personId()).name()
                : content.answers().at(steps.payeeAnswer()).asText();
        return new OrderPayout(
                new CaseRef(row.id()),
                amount(row),
                payee,
                content.answers().at(steps.accountAnswer()).asText(),
                steps.channel(),
                "%s %s".formatted(item.guide().name().zh(), row.number()));
    }

    private Money amount(CaseRow row) {
        return Granted.amount(cases.events(row.id()));
    }
}
