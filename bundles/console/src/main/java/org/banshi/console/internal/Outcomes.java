// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.MissingResourceException;
import org.banshi.spi.Problem;
import org.banshi.workflow.CommandOutcome;

/** Tells a clerk what became of a command. */
final class Outcomes {
    private static final int MILLIS = 6_000;

    private Outcomes() {}

    static void tell(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Done) {
            say(Words.of("outcome.done"), false);
        } else if (outcome instanceof CommandOutcome.Conflict) {
            say(Words.of("outcome.conflict"), true);
        } else if (outcome instanceof CommandOutcome.Refused refused) {
            say(words(refused.problem()), true);
        } else {
            say(Words.of("outcome.unknown"), true);
        }
    }

    private static String words(Problem problem) {
        try {
            return Words.of("problem." + problem.code());
        } catch (MissingResourceException e) {
            return problem.message();
        }
    }

    private static void say(String words, boolean warning) {
        Notification notification = new Notification(words, MILLIS, Notification.Position.BOTTOM_START);
        if (warning) {
            notification.addThemeVariants(NotificationVariant.LUMO_WARNING);
        }
        notification.setAssertive(warning);
        notification.open();
    }
}
