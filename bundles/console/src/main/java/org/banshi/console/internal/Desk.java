// SPDX-License-Identifier: Apache-2.0
package org.banshi.console.internal;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.banshi.identity.Clerk;
import org.banshi.identity.Session;
import org.banshi.identity.Sessions;

/** Who sits here: the clerk's session, asked of identity on every step, so that one ended elsewhere ends here too. */
final class Desk {
    private static final String TOKEN = "org.banshi.console.token";

    private Desk() {}

    static void take(Session session) {
        // a new identifier, so that nobody waits in a session they prepared
        VaadinService.reinitializeSession(VaadinService.getCurrentRequest());
        VaadinSession.getCurrent().getSession().setAttribute(TOKEN, session.token());
    }

    static Optional<Session> session() {
        return token().flatMap(token -> Rooms.room(Sessions.class).find(token));
    }

    static Optional<Clerk> clerk() {
        return session().map(Session::actor).filter(Clerk.class::isInstance).map(Clerk.class::cast);
    }

    /** Whether somebody signed in here whose session has ended since, here or elsewhere. */
    static boolean abandoned(HttpSession session) {
        return session.getAttribute(TOKEN) instanceof String token
                && Rooms.room(Sessions.class).find(token).isEmpty();
    }

    static void leave() {
        token().ifPresent(token -> Rooms.room(Sessions.class).end(token));
        VaadinSession.getCurrent().getSession().invalidate();
    }

    private static Optional<String> token() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> (String) session.getSession().getAttribute(TOKEN));
    }
}
