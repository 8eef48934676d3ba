// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.catalog.ApprovalSteps;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.CommandOutcome;

/** Approve, with why, and with the amount where the item grants one. */
final class ApproveDialog extends WritingDialog<CommandOutcome> {
    private static final long serialVersionUID = 1L;

    private final transient CaseView view;
    private final boolean grants;
    private final TextField amount = new TextField(Words.of("approve.amount"));
    private final TextArea reason = words(Words.of("approve.reason"), "");

    ApproveDialog(CaseView view, Consumer<CommandOutcome> done) {
        super(Words.of("approve.title"), done);
        this.view = view;
        Optional<ApprovalSteps> steps = view.item().process().onApproval();
        grants = steps.filter(ApprovalSteps::grants).isPresent();
        boolean bank = steps.filter(follows -> !follows.channel().isEmpty()).isPresent();
        Paragraph lead = new Paragraph(Words.of(bank ? "approve.lead" : "approve.lead.no-bank"));
        String confirm = Words.of("approve.confirm");
        if (!grants) {
            fill(confirm, true, lead, reason);
            return;
        }
        view.decision()
                .flatMap(decision -> decision.amount())
                .ifPresent(proposed -> amount.setValue(proposed.toString()));
        amount.setSuffixComponent(Marks.text("", Words.of("approve.unit")));
        fill(confirm, true, lead, amount, reason);
    }

    @Override
    Optional<CommandOutcome> run() {
        Money granted;
        try {
            granted = grants ? Money.of(amount.getValue().replace(",", "").strip()) : Money.ZERO;
        } catch (IllegalArgumentException | ArithmeticException e) {
            say(Words.of("approve.bad-amount"));
            return Optional.empty();
        }
        if ((grants && granted.equals(Money.ZERO)) || reason.getValue().isBlank()) {
            say(Words.of(grants ? "approve.missing" : "approve.no-reason"));
            return Optional.empty();
        }
        return Optional.of(cases().approve(clerk(), view.id(), view.version(), granted, reason.getValue()));
    }
}
