// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banshi.portal.Caller;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.ConfirmView;
import org.banshi.portal.internal.view.SignInView;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a visit through to the page it asks for, or says why not. */
public final class Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);

    private final Router router;
    private final Pages pages;
    private final Errors errors;
    private final Parking parking;

    public Gatekeeper(Router router, Pages pages, Errors errors, Parking parking) {
        this.router = router;
        this.pages = pages;
        this.errors = errors;
        this.parking = parking;
    }

    Reply answer(Arrival arrival) {
        Visit visit = arrival.visit();
        Optional<Router.Match> found = router.find(visit.method(), visit.path());
        if (found.isEmpty()) {
            return missing(visit);
        }
        Router.Match match = found.get();
        boolean signedOut =
                match.route().caller() == Caller.CITIZEN && visit.session().isEmpty();
        if (match.route().method().equals("POST")) {
            if (!arrival.sameOrigin()) {
                return errors.of(visit, 403);
            }
            // a mark that only our own pages make browsers bring stands in for the token of a session that is over
            if (signedOut && arrival.known()) {
                return pages.page(visit, 403, "sign-in", new SignInView("/", "", "", parking.park(visit)));
            }
            if (!Forgery.fits(visit.forgeryToken(), visit.parameter(Forgery.FIELD))) {
                return stale(arrival, match.route());
            }
        }
        if (signedOut) {
            return Reply.see("/sign-in?to=" + URLEncoder.encode(visit.path(), StandardCharsets.UTF_8));
        }
        return dispatch(visit.named(match.names()), match.handler());
    }

    /** Runs a post that waited for its sender to sign in; the caller has checked the sign-in form itself. */
    public Reply resume(Visit visit) {
        return router.find(visit.method(), visit.path())
                .map(match -> dispatch(visit.named(match.names()), match.handler()))
                .orElseGet(() -> errors.notFound(visit));
    }

    private Reply dispatch(Visit visit, Handler handler) {
        try {
            return handler.answer(visit);
        } catch (BanshiException e) {
            String code = Errors.code();
            int status = e.remedy() == Remedy.AGENCY || e.remedy() == Remedy.OPERATOR ? 503 : 422;
            LOG.warn("{} {}: {} {}", visit.method(), code, e.code(), e.remedy());
            return errors.of(visit, status, code);
        } catch (RuntimeException e) {
            String code = Errors.code();
            LOG.error("page failed, code {}", code, e);
            return errors.of(visit, 500, code);
        }
    }

    private Reply missing(Visit visit) {
        var methods = router.methods(visit.path());
        if (methods.isEmpty()) {
            return errors.notFound(visit);
        }
        return errors.of(visit, 405).with("Allow", String.join(", ", methods));
    }

    // somebody signed in or out in another tab meanwhile: what was typed comes back for one more press
    private Reply stale(Arrival arrival, Route route) {
        Visit visit = arrival.visit();
        if (route.equals(PortalRoutes.SIGN_IN)) {
            SignInView again = new SignInView(
                    visit.parameter("to"),
                    visit.parameter("login"),
                    pages.words(visit).say("sign-in.again"),
                    visit.parameter(Parking.FIELD));
            return pages.page(visit, 403, "sign-in", again);
        }
        if (!arrival.known() || visit.upload().isPresent() || route.equals(PortalRoutes.PASSWORD)) {
            return errors.of(visit, 403);
        }
        List<ConfirmView.Posted> posted = new ArrayList<>();
        visit.parameters().forEach((name, values) -> {
            if (!name.equals(Forgery.FIELD)) {
                values.forEach(value -> posted.add(new ConfirmView.Posted(name, value)));
            }
        });
        return pages.page(visit, 403, "confirm", new ConfirmView(visit.path(), posted));
    }
}
