// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.banshi.rules.Decision;
import org.banshi.rules.Outcome;
import org.banshi.workflow.CaseView;

/** What the table proposes, in a sentence, with its ground. The machine has refused nobody. */
final class Reasoning {
    private Reasoning() {}

    static Component box(CaseView view) {
        if (view.decision().isEmpty()) {
            return new Div();
        }
        Decision decision = view.decision().get();
        String title = Words.of("reason." + decision.outcome().name());
        String words = Words.of(
                "reason.rule",
                decision.rule(),
                decision.reason().in(Words.locale()),
                decision.ground().isEmpty() ? Words.of("reason.no-ground") : decision.ground());
        var section = Marks.section(title, new Paragraph(words));
        section.addClassName(decision.outcome() == Outcome.APPROVE ? "c-ok" : "c-why");
        return section;
    }
}
