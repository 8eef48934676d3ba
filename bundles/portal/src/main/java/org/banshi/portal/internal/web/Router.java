// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banshi.portal.PortalRoutes;
import org.banshi.portal.Route;

/** Finds who answers a path, in the order of {@link PortalRoutes}. */
public final class Router {
    private final Map<Route, Handler> handlers = new HashMap<>();

    /** @throws IllegalStateException if a route is answered by nobody, or twice, or is not in the table */
    public Router(List<Desk> desks) {
        for (Desk desk : desks) {
            desk.handlers().forEach((route, handler) -> {
                if (handlers.put(route, handler) != null) {
                    throw new IllegalStateException("answered twice: " + route);
                }
            });
        }
        Set<Route> difference = new HashSet<>(PortalRoutes.all());
        difference.removeAll(handlers.keySet());
        if (!difference.isEmpty() || handlers.size() != PortalRoutes.all().size()) {
            throw new IllegalStateException("answered by nobody or not in the table: " + difference);
        }
    }

    /** A route that fits, what its braces stand for, and who answers. */
    record Match(Route route, Map<String, String> names, Handler handler) {}

    /** @return empty if no route of this method fits */
    Optional<Match> find(String method, String path) {
        for (Route route : PortalRoutes.all()) {
            if (route.method().equals(method)) {
                Optional<Map<String, String>> names = route.match(path);
                if (names.isPresent()) {
                    return Optional.of(new Match(route, names.get(), Objects.requireNonNull(handlers.get(route))));
                }
            }
        }
        return Optional.empty();
    }

    /** Methods the path knows, for {@code Allow}. */
    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : PortalRoutes.all()) {
            if (route.match(path).isPresent()) {
                methods.add(route.method());
            }
        }
        return methods;
    }
}
