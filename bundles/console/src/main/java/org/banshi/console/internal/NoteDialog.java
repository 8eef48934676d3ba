// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.CommandOutcome;

/** A note for colleagues. */
final class NoteDialog extends WritingDialog<CommandOutcome> {
    private static final long serialVersionUID = 1L;

    private final transient CaseView view;
    private final TextArea note = words(Words.of("note.words"), "");

    NoteDialog(CaseView view, Consumer<CommandOutcome> done) {
        super(Words.of("note.title"), done);
        this.view = view;
        fill(Words.of("note.confirm"), false, new Paragraph(Words.of("note.lead")), note);
    }

    @Override
    Optional<CommandOutcome> run() {
        if (note.getValue().isBlank()) {
            say(Words.of("note.missing"));
            return Optional.empty();
        }
        return Optional.of(cases().note(clerk(), view.id(), view.version(), note.getValue()));
    }
}
