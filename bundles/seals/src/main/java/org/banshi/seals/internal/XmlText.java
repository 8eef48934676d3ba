// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes one XML file of an OFD; every element is in the namespace of GB/T 33190. */
final class XmlText {
    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    XmlText open(String name, String... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    XmlText empty(String name, String... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    XmlText leaf(String name, String content, String... attributes) {
        open(name, attributes);
        escape(content);
        return close();
    }

    XmlText close() {
        text.append("</ofd:").append(open.pop()).append('>');
        return this;
    }

    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("element %s is open".formatted(open.peek()));
        }
        return text.append('\n').toString().getBytes(UTF_8);
    }

    private StringBuilder start(String name, String... attributes) {
        text.append("<ofd:").append(name);
        if (open.isEmpty()) {
            text.append(" xmlns:ofd=\"").append(NAMESPACE).append('"');
        }
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        return text;
    }

    private void escape(String content) {
        content.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    // XML 1.0 has no place for control characters, not even escaped
                    text.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
                }
            }
        });
    }
}
