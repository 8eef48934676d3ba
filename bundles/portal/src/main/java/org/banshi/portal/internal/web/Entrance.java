// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banshi.identity.Citizen;
import org.banshi.identity.Session;
import org.banshi.identity.Sessions;

/** Turns a servlet request into a {@link Visit}. */
final class Entrance {
    private static final String UPLOAD_FIELD = "file";
    private static final int MAX_FORM_BYTES = 200_000;

    private final Sessions sessions;

    Entrance(Sessions sessions) {
        this.sessions = sessions;
    }

    Arrival receive(HttpServletRequest request) throws IOException, TooLargeException {
        List<String> cookies = new ArrayList<>();
        boolean secure = request.isSecure();
        String mark = Cookies.value(request, Cookies.VISITOR);
        boolean known = mark.matches("[A-Za-z0-9_-]{43}");
        String visitor = known ? mark : Forgery.fresh();
        if (!known) {
            cookies.add(Cookies.visitor(visitor, secure));
        }
        boolean multipart = multipart(request);
        checkSize(request, multipart);
        Map<String, List<String>> parameters = new HashMap<>();
        Optional<Upload> upload = multipart ? readParts(request, parameters) : Optional.empty();
        if (!multipart) {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        }
        Reader reader = reader(request, parameters, cookies, secure);
        String token = Cookies.value(request, Cookies.SESSION);
        Optional<Session> session = token.isEmpty()
                ? Optional.empty()
                : sessions.find(token).filter(open -> open.actor() instanceof Citizen);
        Visit visit = new Visit(
                request.getMethod().equals("HEAD") ? "GET" : request.getMethod(),
                path(request),
                Map.of(),
                parameters,
                upload,
                reader,
                request.getRemoteAddr(),
                visitor,
                token,
                session);
        return new Arrival(visit, cookies, known, sameOrigin(request));
    }

    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static void checkSize(HttpServletRequest request, boolean multipart) throws TooLargeException {
        long length = request.getContentLengthLong();
        if (length > (multipart ? Upload.MAX_BYTES + 64 * 1024L : MAX_FORM_BYTES)) {
            throw new TooLargeException(length + " bytes");
        }
    }

    // only the verify page takes files; elsewhere a multipart body is read as an empty form and fails its forgery token
    private static Optional<Upload> readParts(HttpServletRequest request, Map<String, List<String>> parameters)
            throws IOException, TooLargeException {
        Optional<Upload> upload = Optional.empty();
        try {
            for (Part part : request.getParts()) {
                byte[] content = read(part);
                if (part.getName().equals(UPLOAD_FIELD)) {
                    upload = content.length == 0 ? Optional.empty() : Optional.of(new Upload(content));
                } else {
                    parameters.put(
                            part.getName(), List.of(new String(content, java.nio.charset.StandardCharsets.UTF_8)));
                }
                part.delete();
            }
        } catch (ServletException | RuntimeException e) { // over the limit, or no proper multipart at all
            throw new TooLargeException("multipart refused: " + e.getClass().getSimpleName());
        }
        return upload;
    }

    private static byte[] read(Part part) throws IOException, TooLargeException {
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readNBytes(Upload.MAX_BYTES + 1);
            if (content.length > Upload.MAX_BYTES) {
                throw new TooLargeException("part over " + Upload.MAX_BYTES + " bytes");
            }
            return content;
        }
    }

    private static Reader reader(
            HttpServletRequest request, Map<String, List<String>> parameters, List<String> cookies, boolean secure) {
        String language = first(parameters, "lang");
        if (language.equals("zh") || language.equals("en")) {
            cookies.add(Cookies.choice(Cookies.LANGUAGE, language, secure));
        } else {
            language = Cookies.value(request, Cookies.LANGUAGE);
        }
        String mode = first(parameters, "mode");
        if (mode.equals("elder") || mode.equals("standard")) {
            cookies.add(Cookies.choice(Cookies.MODE, mode, secure));
        } else {
            mode = Cookies.value(request, Cookies.MODE);
        }
        return new Reader(Reader.locale(language), mode.equals("elder"));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static boolean sameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            String host = new URI(origin).getAuthority();
            return host != null && host.equalsIgnoreCase(request.getHeader("Host"));
        } catch (URISyntaxException e) { // no origin a browser would send
            return false;
        }
    }
}
