// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes back to the browser.
 *
 * @param status HTTP status
 * @param type content type, empty without body
 * @param headers in the order they are sent
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one to the next, never compared
public record Reply(int status, String type, byte[] body, List<Header> headers) {
    /** Nothing of it may be kept anywhere. */
    public static final String NO_STORE = "no-store";

    /** The browser may keep it for its own back button, and asks again otherwise. */
    public static final String OWN_BROWSER = "private, no-cache";

    public Reply {
        headers = List.copyOf(headers);
    }

    /** One header line. */
    public record Header(String name, String value) {}

    public static Reply html(int status, String html) {
        return new Reply(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), List.of())
                .with("Cache-Control", NO_STORE);
    }

    public static Reply json(String json) {
        return new Reply(200, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8), List.of())
                .with("Cache-Control", OWN_BROWSER);
    }

    /** After a POST: look there (303), so that reloading repeats nothing. */
    public static Reply see(String location) {
        return new Reply(303, "", new byte[0], List.of())
                .with("Location", location)
                .with("Cache-Control", NO_STORE);
    }

    /** A file to keep. */
    public static Reply download(String type, String name, byte[] content) {
        return new Reply(200, type, content, List.of())
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .with("Cache-Control", NO_STORE);
    }

    /** With one header more, or another value of it. */
    public Reply with(String name, String value) {
        List<Header> all = new ArrayList<>(headers);
        all.removeIf(header -> header.name().equals(name) && !name.equals("Set-Cookie"));
        all.add(new Header(name, value));
        return new Reply(status, type, body, all);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Reply[" + status + " " + type + "]";
    }
}
