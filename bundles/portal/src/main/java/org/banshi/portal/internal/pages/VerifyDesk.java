// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banshi.licenses.Licenses;
import org.banshi.licenses.PublicCheck;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.TextRow;
import org.banshi.portal.internal.view.VerifyView;
import org.banshi.portal.internal.view.Words;
import org.banshi.portal.internal.web.Desk;
import org.banshi.portal.internal.web.Errors;
import org.banshi.portal.internal.web.Handler;
import org.banshi.portal.internal.web.Pages;
import org.banshi.portal.internal.web.Reply;
import org.banshi.portal.internal.web.Throttle;
import org.banshi.portal.internal.web.Visit;

/** Checking a document somebody was given, by code or file, without signing in. */
public final class VerifyDesk implements Desk {
    private static final int LONGEST_CODE = 60;

    private final Licenses licenses;
    private final Pages pages;
    private final Errors errors;
    private final Throttle throttle;

    public VerifyDesk(Licenses licenses, Pages pages, Errors errors, Throttle throttle) {
        this.licenses = licenses;
        this.pages = pages;
        this.errors = errors;
        this.throttle = throttle;
    }

    @Override
    public Map<Route, Handler> handlers() {
        return Map.of(
                PortalRoutes.VERIFY_FORM, visit -> pages.page(visit, "verify", new VerifyView("", "", null)),
                PortalRoutes.VERIFY_CODE, visit -> byCode(visit, visit.name("code")),
                PortalRoutes.VERIFY, this::posted);
    }

    private Reply posted(Visit visit) {
        if (visit.upload().isPresent()) {
            if (!throttle.admits(visit.remote())) {
                return tooFast(visit);
            }
            return result(visit, "", licenses.check(visit.upload().get().content()));
        }
        String code = visit.parameter("code").strip();
        if (code.isEmpty()) {
            boolean wantedFile = !visit.parameters().containsKey("code");
            String problem = pages.words(visit).say(wantedFile ? "verify.file.empty" : "verify.code.empty");
            return pages.page(visit, 422, "verify", new VerifyView("", problem, null));
        }
        return byCode(visit, code);
    }

    private Reply byCode(Visit visit, String code) {
        if (!throttle.admits(visit.remote())) {
            return tooFast(visit);
        }
        PublicCheck check = code.length() > LONGEST_CODE
                ? new PublicCheck(PublicCheck.Outcome.UNKNOWN, java.util.Optional.empty(), List.of())
                : licenses.check(code);
        return result(visit, code, check);
    }

    private Reply tooFast(Visit visit) {
        return errors.of(visit, 429).with("Retry-After", String.valueOf(throttle.retryAfterSeconds()));
    }

    private Reply result(Visit visit, String code, PublicCheck check) {
        Locale locale = visit.reader().locale();
        Words words = pages.words(visit);
        Moments moments = pages.moments(visit);
        List<TextRow> rows = new ArrayList<>();
        check.shown().ifPresent(shown -> {
            rows.add(new TextRow(words.say("verify.row.name"), shown.name().in(locale)));
            rows.add(new TextRow(words.say("verify.row.number"), shown.number()));
            rows.add(new TextRow(words.say("verify.row.issuer"), shown.issuer().in(locale)));
            rows.add(new TextRow(words.say("verify.row.issued"), moments.fullDay(shown.issued())));
            rows.add(new TextRow(words.say("verify.row.holder"), shown.holder()));
            rows.add(new TextRow(words.say("verify.row.state"), words.say("verify.state." + state(check))));
            shown.revoked()
                    .ifPresent(day -> rows.add(new TextRow(words.say("verify.row.revoked"), moments.fullDay(day))));
        });
        List<VerifyView.Checked> checks = new ArrayList<>(check.checks().stream()
                .map(step -> new VerifyView.Checked(step.words().in(locale), step.passed()))
                .toList());
        if (check.outcome() == PublicCheck.Outcome.GENUINE) {
            checks.add(new VerifyView.Checked(words.say("verify.held.register"), true));
        }
        String verdict = check.outcome().name().toLowerCase(Locale.ROOT);
        VerifyView.Result result =
                new VerifyView.Result(verdict, icon(check), moments.when(moments.now()), rows, checks);
        return pages.page(visit, "verify", new VerifyView(code, "", result));
    }

    private static String state(PublicCheck check) {
        return switch (check.outcome()) {
            case REVOKED -> "revoked";
            case EXPIRED -> "expired";
            case GENUINE, ALTERED, UNKNOWN -> "valid";
        };
    }

    private static String icon(PublicCheck check) {
        return switch (check.outcome()) {
            case GENUINE -> "sealok";
            case ALTERED -> "broken";
            case REVOKED -> "close";
            case EXPIRED -> "clock";
            case UNKNOWN -> "none";
        };
    }
}
