// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.spi.Money;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.CommandOutcome;

/** Approve, with the amount and why. */
final class ApproveDialog extends WritingDialog<CommandOutcome> {
    private static final long serialVersionUID = 1L;

    private final transient CaseView view;
    private final TextField amount = new TextField(Words.of("approve.amount"));
    private final TextArea reason = words(Words.of("approve.reason"), "");

    ApproveDialog(CaseView view, Consumer<CommandOutcome> done) {
        super(Words.of("approve.title"), done);
        this.view = view;
        view.decision()
                .flatMap(decision -> decision.amount())
                .ifPresent(proposed -> amount.setValue(proposed.toString()));
        amount.setSuffixComponent(Marks.text("", Words.of("approve.unit")));
        fill(Words.of("approve.confirm"), true, new Paragraph(Words.of("approve.lead")), amount, reason);
    }

    @Override
    Optional<CommandOutcome> run() {
        Money granted;
        try {
            granted = Money.of(amount.getValue().replace(",", "").strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            say(Words.of("approve.bad-amount"));
            return Optional.empty();
        }
        if (granted.equals(Money.ZERO) || reason.getValue().isBlank()) {
            say(Words.of("approve.missing"));
            return Optional.empty();
        }
        return Optional.of(cases().approve(clerk(), view.id(), view.version(), granted, reason.getValue()));
    }
}
