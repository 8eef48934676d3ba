// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One address of the portal.
 *
 * @param method {@code GET} or {@code POST}; a GET answers HEAD as well
 * @param pattern path whose parts in braces stand for any one part, such as {@code /cases/{id}}
 * @param caller who may call it
 */
public record Route(String method, String pattern, Caller caller) {
    public Route {
        if (!method.equals("GET") && !method.equals("POST")) {
            throw new IllegalArgumentException("route %s %s: expected GET or POST".formatted(method, pattern));
        }
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("route %s: expected a path from /".formatted(pattern));
        }
    }

    /** @return what the parts in braces stand for, if the path fits */
    public Optional<Map<String, String>> match(String path) {
        List<String> expected = parts(pattern);
        List<String> actual = parts(path);
        if (expected.size() != actual.size()) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            String part = expected.get(i);
            if (part.startsWith("{")) {
                if (actual.get(i).isEmpty()) {
                    return Optional.empty();
                }
                names.put(part.substring(1, part.length() - 1), actual.get(i));
            } else if (!part.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.copyOf(names));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int from = 1;
        for (int slash = path.indexOf('/', from); slash >= 0; slash = path.indexOf('/', from)) {
            parts.add(path.substring(from, slash));
            from = slash + 1;
        }
        parts.add(path.substring(from));
        return parts;
    }
}
