// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.CommandOutcome;

/** Refuse, with ground and reason; both stand in the sealed notice. */
final class RefuseDialog extends WritingDialog<CommandOutcome> {
    private static final long serialVersionUID = 1L;

    private final transient CaseView view;
    private final TextField ground = new TextField(Words.of("refuse.ground"));
    private final TextArea reason;

    RefuseDialog(CaseView view, Consumer<CommandOutcome> done) {
        super(Words.of("refuse.title"), done);
        this.view = view;
        ground.setWidthFull();
        ground.setMaxLength(200);
        ground.setValue(view.decision().map(decision -> decision.ground()).orElse(""));
        reason = words(
                Words.of("refuse.reason"),
                view.decision().map(decision -> decision.reason().zh()).orElse(""));
        fill(
                Words.of("refuse.confirm"),
                true,
                new Paragraph(Words.of("refuse.lead")),
                ground,
                reason,
                new Paragraph(view.item().guide().objection().in(Words.locale())));
    }

    @Override
    Optional<CommandOutcome> run() {
        if (ground.getValue().isBlank() || reason.getValue().isBlank()) {
            say(Words.of("refuse.missing"));
            return Optional.empty();
        }
        return Optional.of(cases().refuse(clerk(), view.id(), view.version(), ground.getValue(), reason.getValue()));
    }
}
