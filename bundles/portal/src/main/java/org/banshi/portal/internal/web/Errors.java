// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banshi.portal.internal.view.ErrorView;
import org.banshi.portal.internal.view.Words;

/** The pages for what does not work: what is safe first, then the ways on. */
public final class Errors {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pages pages;

    public Errors(Pages pages) {
        this.pages = pages;
    }

    /** Not there, or not for this visitor: both look alike. */
    public Reply notFound(Visit visit) {
        return of(visit, 404, "");
    }

    /** The page of a status. */
    public Reply of(Visit visit, int status) {
        return of(visit, status, "");
    }

    /** The page of a status with a code the operator finds in the log. */
    Reply of(Visit visit, int status, String code) {
        Words words = pages.words(visit);
        String stem = "error." + status;
        List<String> ways = new ArrayList<>();
        for (int i = 1; words.has(stem + ".way" + i); i++) {
            ways.add(words.say(stem + ".way" + i));
        }
        String back = visit.path().startsWith("/drafts/") && status >= 500 ? visit.path() : "/";
        ErrorView view = new ErrorView(
                status,
                words.say(stem + ".title"),
                words.say(stem + ".safe"),
                ways,
                words.say(back.equals("/") ? "error.home" : "error.again"),
                back,
                code);
        return pages.page(visit, status, "error", view);
    }

    /** A code to be read out on the phone, such as {@code 9F3C-21}. */
    static String code() {
        return String.format(Locale.ROOT, "%04X-%02X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x100));
    }
}
