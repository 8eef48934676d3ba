// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

/** How a page says that the session cookie changes; the servlet knows the cookie's flags. */
public final class SessionCookie {
    static final String OPEN = "Banshi-Session-Open";
    static final String END = "Banshi-Session-End";

    private SessionCookie() {}

    /** The browser now holds this session. */
    public static Reply open(Reply reply, String token) {
        return reply.with(OPEN, token);
    }

    /** The browser holds none. */
    public static Reply end(Reply reply) {
        return reply.with(END, "");
    }
}
