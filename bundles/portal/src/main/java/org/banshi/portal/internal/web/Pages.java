// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.banshi.identity.Citizen;
import org.banshi.portal.Caller;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.internal.view.Frame;
import org.banshi.portal.internal.view.Moments;
import org.banshi.portal.internal.view.Words;

/** Renders the pages. Safe for all threads. */
public final class Pages {
    private final TemplateEngine templates;
    private final Assets assets;
    private final Clock clock;
    private final BooleanSupplier demo;
    private final ToIntFunction<Citizen> unread;

    /**
     * @param demo whether stand-ins are installed just now
     * @param unread number of a citizen's unread messages
     */
    public Pages(Assets assets, Clock clock, BooleanSupplier demo, ToIntFunction<Citizen> unread) {
        this.templates = templates();
        this.assets = assets;
        this.clock = clock;
        this.demo = demo;
        this.unread = unread;
    }

    // looks for its classes with the context loader of this moment, whatever loader it is given
    private static TemplateEngine templates() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Pages.class.getClassLoader());
        try {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), "org.banshi.portal.internal.generated");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A page. */
    public Reply page(Visit visit, int status, String template, Object view) {
        String nonce = Forgery.fresh();
        StringOutput out = new StringOutput(32 * 1024);
        templates.render(template + ".jte", Map.of("f", frame(visit, nonce), "v", view), out);
        return Reply.html(status, out.toString()).with("Content-Security-Policy", policy(nonce));
    }

    /** A page, found. */
    public Reply page(Visit visit, String template, Object view) {
        return page(visit, 200, template, view);
    }

    public Words words(Visit visit) {
        return Words.in(visit.reader().locale(), visit.reader().elder());
    }

    public Moments moments(Visit visit) {
        return new Moments(clock, visit.reader().locale());
    }

    private Frame frame(Visit visit, String nonce) {
        Optional<Citizen> citizen = visit.signedIn();
        return new Frame(
                words(visit),
                moments(visit),
                visit.reader().locale(),
                visit.reader().elder(),
                demo.getAsBoolean(),
                here(visit),
                citizen.map(who -> who.person().name()),
                citizen.map(unread::applyAsInt).orElse(0),
                visit.forgeryToken(),
                nonce,
                assets);
    }

    /** Content security policy (CSP) of a page. */
    static String policy(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    // a page that can only be posted to leads home instead
    private static String here(Visit visit) {
        boolean readable = PortalRoutes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .anyMatch(route -> route.match(visit.path()).isPresent()
                        && (route.caller() == Caller.ANYONE || visit.session().isPresent()));
        if (!readable) {
            return "/";
        }
        List<String> search = visit.parameters().getOrDefault("q", List.of());
        return visit.method().equals("GET") && !search.isEmpty()
                ? visit.path() + "?q=" + URLEncoder.encode(search.get(0), StandardCharsets.UTF_8)
                : visit.path();
    }
}
