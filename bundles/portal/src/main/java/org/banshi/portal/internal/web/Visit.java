// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.identity.Citizen;
import org.banshi.identity.Session;

/**
 * One request, free of the servlet API: it can be made again from what was parked while somebody signed in.
 *
 * @param path without query
 * @param names what the braces of the route's pattern stand for
 * @param parameters of query and form together
 * @param remote address of the client
 * @param visitor the browser's random mark, which forms of visitors without a session carry
 * @param token the session cookie's value, also of a session that may only change its password; empty if none
 * @param session of a citizen
 */
public record Visit(
        String method,
        String path,
        Map<String, String> names,
        Map<String, List<String>> parameters,
        Optional<Upload> upload,
        Reader reader,
        String remote,
        String visitor,
        String token,
        Optional<Session> session) {
    public Visit {
        names = Map.copyOf(names);
        parameters = Map.copyOf(parameters);
    }

    /** What a brace of the pattern stands for. */
    public String name(String brace) {
        String value = names.get(brace);
        if (value == null) {
            throw new IllegalArgumentException("route has no {%s}".formatted(brace));
        }
        return value;
    }

    /** The first value of a parameter, empty text if there is none. */
    public String parameter(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Who is signed in; only on routes for citizens. */
    public Citizen citizen() {
        return signedIn().orElseThrow(() -> new IllegalStateException("nobody is signed in on " + path));
    }

    /** Who is signed in, if anybody. */
    public Optional<Citizen> signedIn() {
        return session.map(open -> open.actor() instanceof Citizen citizen ? citizen : null);
    }

    /** What forms of this visitor have to carry. */
    public String forgeryToken() {
        return session.map(Session::csrf).orElse(visitor);
    }

    Visit named(Map<String, String> braces) {
        return new Visit(method, path, braces, parameters, upload, reader, remote, visitor, token, session);
    }

    /** The same visitor, now with a session. */
    public Visit as(Session opened) {
        return new Visit(
                method, path, names, parameters, upload, reader, remote, visitor, opened.token(), Optional.of(opened));
    }

    /** The same visitor asking for something else. */
    public Visit instead(String otherMethod, String otherPath, Map<String, List<String>> otherParameters) {
        return new Visit(
                otherMethod,
                otherPath,
                Map.of(),
                otherParameters,
                Optional.empty(),
                reader,
                remote,
                visitor,
                token,
                session);
    }

    /** Parameters are personal. */
    @Override
    public String toString() {
        return "Visit[" + method + " " + path + "]";
    }
}
