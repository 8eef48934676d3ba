// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/**
 * Has a screen look again every so often, as long as somebody may be in front of it: each look keeps the clerk's session open,
 * and a desk left alone must not. Says so when it stops.
 */
final class Refresh extends Span {
    private static final long serialVersionUID = 1L;
    private static final Duration ALONE = Duration.ofMinutes(15);

    private final int millis;
    private final SerializableRunnable look;
    private int looks;

    Refresh(int millis, SerializableRunnable look) {
        this.millis = millis;
        this.look = look;
        getElement().setAttribute("role", "status");
    }

    /** Somebody did something here. */
    void again() {
        looks = 0;
        setText("");
        getUI().ifPresent(ui -> ui.setPollInterval(millis));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Registration polls = ui.addPollListener(poll -> look(ui));
        addDetachListener(detach -> {
            detach.unregisterListener();
            polls.remove();
            ui.setPollInterval(-1);
        });
        again();
    }

    private void look(UI ui) {
        looks++;
        if ((long) looks * millis < ALONE.toMillis()) {
            look.run();
        } else {
            ui.setPollInterval(-1);
            setText(Words.of("refresh.stopped"));
        }
    }
}
