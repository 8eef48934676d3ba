// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.banshi.identity.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one servlet: everything that is not a door of its own. */
public final class PortalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PortalServlet.class);
    private static final int WORTH_PACKING = 1024;

    private final transient Entrance entrance;
    private final transient Gatekeeper gatekeeper;
    private final transient Errors errors;

    public PortalServlet(Sessions sessions, Gatekeeper gatekeeper, Errors errors) {
        this.entrance = new Entrance(sessions);
        this.gatekeeper = gatekeeper;
        this.errors = errors;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        Reply reply;
        List<String> cookies = List.of();
        try {
            Arrival arrival = entrance.receive(request);
            cookies = arrival.cookies();
            reply = gatekeeper.answer(arrival);
        } catch (TooLargeException e) {
            reply = errors.of(stranger(request), 413).with("Connection", "close");
        } catch (RuntimeException e) { // a request that cannot be read, or a page that cannot be shown
            String code = Errors.code();
            LOG.error("request failed, code {}", code, e);
            reply = errors.of(stranger(request), 500, code);
        }
        send(request, response, reply, cookies);
    }

    // whoever sent too much is not read any further
    private static Visit stranger(HttpServletRequest request) {
        Reader reader = new Reader(Reader.locale(Cookies.value(request, Cookies.LANGUAGE)), false);
        return new Visit(
                request.getMethod(),
                Entrance.path(request),
                Map.of(),
                Map.of(),
                Optional.empty(),
                reader,
                request.getRemoteAddr(),
                "",
                "",
                Optional.empty());
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, Reply reply, List<String> cookies)
            throws IOException {
        boolean secure = request.isSecure();
        response.setStatus(reply.status());
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        for (Reply.Header header : reply.headers()) {
            switch (header.name()) {
                case SessionCookie.OPEN -> response.addHeader("Set-Cookie", Cookies.session(header.value(), secure));
                case SessionCookie.END -> response.addHeader("Set-Cookie", Cookies.endSession(secure));
                default -> response.setHeader(header.name(), header.value());
            }
        }
        if (reply.type().isEmpty()) {
            response.setContentLength(0);
            return;
        }
        byte[] body = reply.body();
        response.setContentType(reply.type());
        if (packs(reply, body.length)) {
            response.setHeader("Vary", "Accept-Encoding");
            if (accepts(request)) {
                body = packed(body);
                response.setHeader("Content-Encoding", "gzip");
            }
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean packs(Reply reply, int length) {
        String type = reply.type();
        return length >= WORTH_PACKING
                && (type.startsWith("text/") || type.startsWith("image/svg") || type.startsWith("application/json"));
    }

    private static boolean accepts(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
