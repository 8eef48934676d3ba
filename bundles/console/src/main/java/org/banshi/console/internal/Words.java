// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The console's words in the clerk's language: Chinese unless the browser asks for English or the clerk chose it. */
final class Words {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private Words() {}

    static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.CHINESE : nearest(ui.getLocale());
    }

    /** The one of our languages for what somebody asks for. */
    static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    static void choose(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    static String of(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(
                        "org.banshi.console.words", locale(), Words.class.getClassLoader(), CONTROL)
                .getString(key);
        return new MessageFormat(pattern, locale()).format(values);
    }

    static String minute(Instant at) {
        return MINUTE.withZone(zone()).format(at);
    }

    static ZoneId zone() {
        return Rooms.room(Clock.class).getZone();
    }

    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
