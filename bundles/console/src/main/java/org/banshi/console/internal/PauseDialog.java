// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.onboarding.Plugins;

/** Pause a plugin, once it is said why. */
final class PauseDialog extends WritingDialog<String> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final String plugin;
    private final TextArea reason = words(Words.of("pause.reason"), "");

    PauseDialog(String plugin, Consumer<String> done) {
        super(Words.of("pause.title", plugin), done);
        this.plugin = plugin;
        reason.setMaxLength(LONGEST);
        fill(Words.of("pause.confirm"), false, new Paragraph(Words.of("pause.lead")), reason);
    }

    @Override
    Optional<String> run() {
        if (reason.getValue().isBlank()) {
            say(Words.of("pause.missing"));
            return Optional.empty();
        }
        String words = "%s (%s)".formatted(reason.getValue().strip(), clerk().login());
        Rooms.room(Plugins.class).pause(plugin, words, clerk().id());
        return Optional.of(plugin);
    }
}
