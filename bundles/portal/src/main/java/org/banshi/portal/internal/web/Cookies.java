// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.banshi.identity.Sessions;

/** The portal's cookies: all HttpOnly, {@code Secure} on TLS. */
final class Cookies {
    /** Token of the session; sent along when somebody follows a link to us. */
    static final String SESSION = Sessions.COOKIE;

    /** Random mark of the browser; never sent with what another site started. */
    static final String VISITOR = "banshi-visitor";

    static final String LANGUAGE = "banshi-lang";
    static final String MODE = "banshi-mode";

    private static final Duration YEAR = Duration.ofDays(365);

    private Cookies() {}

    static String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    static String session(String token, boolean secure) {
        return line(SESSION, token, "Lax", secure);
    }

    static String endSession(boolean secure) {
        return line(SESSION, "", "Lax", secure) + "; Max-Age=0";
    }

    static String visitor(String mark, boolean secure) {
        return line(VISITOR, mark, "Strict", secure);
    }

    static String choice(String name, String value, boolean secure) {
        return line(name, value, "Lax", secure) + "; Max-Age=" + YEAR.toSeconds();
    }

    private static String line(String name, String value, String sameSite, boolean secure) {
        return name + "=" + value + "; Path=/; HttpOnly; SameSite=" + sameSite + (secure ? "; Secure" : "");
    }
}
