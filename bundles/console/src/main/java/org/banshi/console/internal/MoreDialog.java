// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.CommandOutcome;
import org.banshi.workflow.SupplementAsk;

/** Ask for everything missing at once (一次告知): a line for each marked field, and one for anything else. */
final class MoreDialog extends WritingDialog<CommandOutcome> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient CaseView view;
    private final Map<String, TextArea> lines = new LinkedHashMap<>();

    MoreDialog(CaseView view, SupplementDraft marked, Consumer<CommandOutcome> done) {
        super(Words.of("more.title"), done);
        this.view = view;
        Div fields = new Div();
        marked.labels().forEach((field, label) -> fields.add(line(field, label)));
        fields.add(line("", Words.of("more.else")));
        fill(Words.of("more.confirm"), false, new Paragraph(Words.of("more.lead")), fields);
    }

    private TextArea line(String field, String label) {
        TextArea line = words(label, "");
        line.setMaxLength(LONGEST);
        line.setMinHeight("4rem");
        lines.put(field, line);
        return line;
    }

    @Override
    Optional<CommandOutcome> run() {
        List<SupplementAsk> asks = new ArrayList<>();
        for (Map.Entry<String, TextArea> line : lines.entrySet()) {
            String words = line.getValue().getValue().strip();
            if (!words.isEmpty()) {
                asks.add(new SupplementAsk(line.getKey(), words));
            } else if (!line.getKey().isEmpty()) {
                say(Words.of("more.missing"));
                return Optional.empty();
            }
        }
        if (asks.isEmpty()) {
            say(Words.of("more.missing"));
            return Optional.empty();
        }
        return Optional.of(cases().askForMore(clerk(), view.id(), view.version(), asks));
    }
}
