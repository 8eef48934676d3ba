// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.time.Duration;
import java.util.Map;
import org.banshi.identity.Door;
import org.banshi.identity.PasswordOutcome;
import org.banshi.identity.Session;
import org.banshi.identity.Sessions;
import org.banshi.identity.SignIn;
import org.banshi.identity.SignInOutcome;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.PasswordView;
import org.banshi.portal.internal.view.SignInView;
import org.banshi.portal.internal.view.Words;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Parking;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.SessionCookie;
import org.banshi.portal.internal.web.Visit;

/** Signing in and out. What was posted without a session goes on by itself afterwards. */
public final class SignInDesk implements Desk {
    private static final int LONGEST_PASSWORD = 128;

    private final SignIn signIn;
    private final Sessions sessions;
    private final Pages pages;
    private final Parking parking;
    private final Handler resume;

    /** @param resume runs a parked post */
    public SignInDesk(SignIn signIn, Sessions sessions, Pages pages, Parking parking, Handler resume) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.pages = pages;
        this.parking = parking;
        this.resume = resume;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(
                PortalRoutes.SIGN_IN_FORM, this::form,
                PortalRoutes.SIGN_IN, this::signIn,
                PortalRoutes.SIGN_OUT, this::signOut,
                PortalRoutes.PASSWORD, this::changePassword);
    }

    private Reply form(Visit visit) {
        String to = target(visit);
        if (visit.session().isPresent()) {
            return Reply.see(to);
        }
        return pages.page(visit, "sign-in", new SignInView(to, "", "", ""));
    }

    private Reply signIn(Visit visit) {
        String login = visit.parameter("login").strip();
        char[] password = visit.parameter("password").toCharArray();
        if (password.length > LONGEST_PASSWORD) {
            return again(visit, login, pages.words(visit).say("sign-in.wrong"), 422);
        }
        SignInOutcome outcome = signIn.password(Door.CITIZEN, login, password, visit.remote());
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            return enter(visit, signedIn.session());
        }
        if (outcome instanceof SignInOutcome.MustChangePassword must) {
            return SessionCookie.open(
                    pages.page(visit, "password", new PasswordView(target(visit), "", visit.parameter(Parking.FIELD))),
                    must.session().token());
        }
        SignInOutcome.Refused refused = (SignInOutcome.Refused) outcome;
        int status = refused.problem().code().equals("identity.wrong-login") ? 422 : 429;
        Reply reply = again(visit, login, refusal(visit, refused.problem().code(), refused.retryAfter()), status);
        return refused.retryAfter().isZero()
                ? reply
                : reply.with("Retry-After", String.valueOf(refused.retryAfter().toSeconds() + 1));
    }

    private Reply signOut(Visit visit) {
        if (!visit.token().isEmpty()) {
            sessions.end(visit.token());
        }
        // pages kept for the back button are gone with it
        return SessionCookie.end(Reply.see("/")).with("Clear-Site-Data", "\"cache\"");
    }

    private Reply changePassword(Visit visit) {
        PasswordOutcome outcome = signIn.changePassword(
                visit.token(),
                visit.parameter("current").toCharArray(),
                visit.parameter("fresh").toCharArray(),
                visit.remote());
        if (outcome instanceof PasswordOutcome.Changed changed) {
            return enter(visit, changed.session());
        }
        PasswordOutcome.Refused refused = (PasswordOutcome.Refused) outcome;
        Words words = pages.words(visit);
        return switch (refused.problem().code()) {
            case "identity.no-session" ->
                pages.page(
                        visit, 403, "sign-in", new SignInView(target(visit), "", "", visit.parameter(Parking.FIELD)));
            case "identity.weak-password" -> password(visit, words.say("password.weak"));
            default -> password(visit, refusal(visit, refused.problem().code(), refused.retryAfter()));
        };
    }

    private Reply enter(Visit visit, Session session) {
        Visit signedIn = visit.as(session);
        Reply reply = parking.resume(signedIn, visit.parameter(Parking.FIELD))
                .map(resume::answer)
                .orElseGet(() -> Reply.see(target(visit)));
        return SessionCookie.open(reply, session.token());
    }

    private Reply again(Visit visit, String login, String problem, int status) {
        SignInView view = new SignInView(target(visit), login, problem, visit.parameter(Parking.FIELD));
        return pages.page(visit, status, "sign-in", view);
    }

    private Reply password(Visit visit, String problem) {
        PasswordView view = new PasswordView(target(visit), problem, visit.parameter(Parking.FIELD));
        return pages.page(visit, 422, "password", view);
    }

    private String refusal(Visit visit, String code, Duration wait) {
        Words words = pages.words(visit);
        return switch (code) {
            case "identity.throttled" -> words.say("sign-in.throttled", length(words, wait));
            case "identity.busy" -> words.say("sign-in.busy");
            default -> words.say("sign-in.wrong");
        };
    }

    private static String length(Words words, Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return seconds < 60
                ? words.say("duration.seconds", seconds)
                : words.say("duration.minutes", (seconds + 59) / 60);
    }

    // a path of ours that can be looked at, else the first page: no way out to other sites
    private static String target(Visit visit) {
        String to = visit.parameter("to");
        boolean ours = to.startsWith("/")
                && PortalRoutes.all().stream()
                        .anyMatch(route ->
                                route.method().equals("GET") && route.match(to).isPresent())
                && to.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                && !to.startsWith("//");
        return ours && !to.equals("/sign-in") ? to : "/";
    }
}
