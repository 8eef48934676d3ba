// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.banshi.rules.Explained;
import org.banshi.workflow.CaseEvent;
import org.banshi.workflow.CaseView;
import org.banshi.workflow.ClockView;

/** The right column: legal clock, the rules one by one, what came of it, what happened. */
final class CaseSide {
    private static final int LONGEST_DRAWN = 60;

    private CaseSide() {}

    static Component clock(CaseView view, LocalDate today) {
        ClockView clock = view.clock();
        Div due = Marks.box(
                "c-due", Marks.lamp(view.state(), clock.running() ? clock.legalDue() : Optional.empty(), today));
        clock.legalDue().ifPresent(date -> due.add(Marks.text("", " " + Words.of("clock.due", date.toString()))));
        Div figures = Marks.box(
                "c-kv",
                pair(Words.of("clock.legal"), Words.of("clock.days", clock.budgetDays())),
                pair(Words.of("clock.used"), Words.of("clock.used.days", clock.usedDays())));
        if (clock.provisional()) {
            figures.add(new Paragraph(Words.of("clock.provisional")));
        }
        Section section = Marks.section(Words.of("clock.title"), due, figures);
        if (clock.legalDue().isPresent() && clock.budgetDays() <= LONGEST_DRAWN) {
            section.add(cells(clock));
        }
        return section;
    }

    /** One cell a working day: used, stopped, to come, the last. The words above say the same. */
    private static Div cells(ClockView clock) {
        Div cells = Marks.box("c-cells", Marks.text("d start", Words.of("clock.start")));
        cells.getElement().setAttribute("role", "img").setAttribute("aria-label", Words.of("clock.title"));
        for (int day = 1; day <= clock.budgetDays(); day++) {
            boolean next = day == clock.usedDays() + 1;
            if (next && !clock.running()) {
                cells.add(Marks.text("d stop", Words.of("clock.stop")));
            }
            String kind = day <= clock.usedDays() ? "used" : day == clock.budgetDays() ? "due" : "open";
            cells.add(Marks.text("d " + kind, String.valueOf(day)));
        }
        return cells;
    }

    static Component rules(CaseView view) {
        OrderedList list = new OrderedList();
        list.addClassName("c-rules");
        String before = "";
        for (Explained condition :
                view.decision().map(decision -> decision.explanation()).orElse(List.of())) {
            String shown = shown(condition);
            // a rule that was passed over needs one condition, the one that decided all of them, once each
            String told = condition.rule() + (condition.decisive() ? shown : "");
            if (told.equals(before)) {
                continue;
            }
            before = told;
            ListItem line = new ListItem();
            line.add(
                    Marks.text("no", condition.rule()),
                    Marks.text("", condition.label().in(Words.locale())),
                    Marks.text("em", Words.of(condition.decisive() ? "rule.hit" : "rule.passed")),
                    Marks.text("why", shown));
            line.setClassName("hit", condition.decisive());
            list.add(line);
        }
        if (list.getChildren().findAny().isEmpty()) {
            return Marks.section(Words.of("rules.title"), new Paragraph(Words.of("rules.none")));
        }
        return Marks.section(Words.of("rules.title"), list);
    }

    private static String shown(Explained condition) {
        String label = condition.inputLabel().in(Words.locale());
        return condition.value().isEmpty()
                ? label
                : Words.of("rule.value", label, condition.shown().in(Words.locale()));
    }

    static Optional<Component> results(CaseView view) {
        Div results = Marks.box("c-kv");
        view.payout()
                .ifPresent(payout -> results.add(pair(
                        Words.of("result.payout"),
                        Words.of(
                                        "payout." + payout.state().name(),
                                        payout.amount().amount(),
                                        payout.accountTail())
                                + (payout.reason().isEmpty() ? "" : "：" + payout.reason()))));
        view.letter().ifPresent(letter -> results.add(pair(Words.of("result.letter"), letter.number())));
        return results.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(Marks.section(Words.of("result.title"), results));
    }

    static Component history(CaseView view) {
        OrderedList list = new OrderedList();
        list.addClassName("c-hist");
        List<CaseEvent> newest = new ArrayList<>(view.events());
        Collections.reverse(newest);
        for (CaseEvent event : newest) {
            ListItem line = new ListItem();
            line.add(Marks.text("time", Words.minute(event.happened())));
            line.add(Marks.text(
                    "",
                    Words.of("event." + event.kind().name()) + (event.words().isEmpty() ? "" : "：" + event.words())));
            list.add(line);
        }
        return Marks.section(Words.of("history.title"), list);
    }

    private static Div pair(String label, String value) {
        return Marks.box("pair", Marks.text("k", label), Marks.text("v", value));
    }
}
