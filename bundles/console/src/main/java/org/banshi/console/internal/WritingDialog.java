// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banshi.identity.Clerk;
import org.banshi.workflow.Cases;

/**
 * A dialog that asks for words and runs a command once: the button is off while it runs.
 *
 * @param <T> what became of the command
 */
abstract class WritingDialog<T> extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    private final transient Consumer<T> done;
    private final Paragraph problem = new Paragraph();

    WritingDialog(String title, Consumer<T> done) {
        this.done = done;
        setHeaderTitle(title);
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        problem.addClassName("c-problem");
        problem.getElement().setAttribute("role", "alert");
    }

    /** Puts the fields in, then the buttons. */
    final void fill(String confirm, boolean sealed, Component... fields) {
        add(problem);
        add(fields);
        addOpenedChangeListener(event -> first(Arrays.stream(fields)).ifPresent(Focusable::focus));
        Button run = new Button(confirm);
        run.setDisableOnClick(true);
        run.addThemeName(sealed ? "decision" : "primary");
        run.addClickListener(click -> {
            Optional<T> outcome = run();
            if (outcome.isPresent()) {
                close();
                done.accept(outcome.get());
            } else {
                run.setEnabled(true);
            }
        });
        getFooter().add(new Button(Words.of("dialog.cancel"), click -> close()), run);
    }

    private static Optional<Focusable<?>> first(Stream<Component> parts) {
        return parts.flatMap(part -> part instanceof Focusable<?> && part instanceof HasValue<?, ?>
                        ? Stream.of(Optional.<Focusable<?>>of((Focusable<?>) part))
                        : Stream.of(first(part.getChildren())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @return empty if something has to be mended first; {@link #say} has said what */
    abstract Optional<T> run();

    final void say(String words) {
        problem.setText(words);
    }

    static TextArea words(String label, String value) {
        TextArea area = new TextArea(label);
        area.setWidthFull();
        area.setMaxLength(LONGEST);
        area.setMinHeight("7rem");
        area.setValue(value);
        return area;
    }

    static Cases cases() {
        return Rooms.room(Cases.class);
    }

    static Clerk clerk() {
        return Desk.clerk().orElseThrow();
    }
}
