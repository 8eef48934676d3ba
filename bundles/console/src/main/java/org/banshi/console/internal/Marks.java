// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.banshi.workflow.CaseState;

/** Small pieces several screens are made of. */
final class Marks {
    private Marks() {}

    static Div box(String css, Component... parts) {
        Div box = new Div(parts);
        box.addClassNames(css.split(" "));
        return box;
    }

    static Span text(String css, String words) {
        Span span = new Span(words);
        if (!css.isEmpty()) {
            span.addClassNames(css.split(" "));
        }
        return span;
    }

    /** The key that does the same. */
    static Span key(String words) {
        return text("kbd", words);
    }

    static Section section(String title, Component... parts) {
        Section section = new Section(new H2(title));
        section.add(parts);
        return section;
    }

    /** How much of the legal term is left: shape and word, never colour alone. */
    static Span lamp(CaseState state, Optional<LocalDate> due, LocalDate today) {
        if (state == CaseState.WAITING_FOR_APPLICANT) {
            return text("lamp p", Words.of("lamp.waiting"));
        }
        if (due.isEmpty()) {
            return text("lamp n", Words.of("state." + state.name()));
        }
        long days = due.get().toEpochDay() - today.toEpochDay();
        if (days < 0) {
            return text("lamp r", Words.of("lamp.over", -days));
        }
        return days == 0 ? text("lamp y", Words.of("lamp.today")) : text("lamp g", Words.of("lamp.left", days));
    }
}
