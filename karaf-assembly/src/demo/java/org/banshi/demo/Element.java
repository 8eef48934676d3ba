// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An element of a page, as a browser without scripts sees it. Reads the well-formed HTML of one's own site, no more. */
public final class Element {
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "img", "br", "hr", "wbr", "source");
    private static final Set<String> INLINE = Set.of("a", "b", "mark", "small", "span", "i", "em", "strong", "bdi");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z_:][-a-zA-Z0-9_:.]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");

    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> children = new ArrayList<>();

    private Element(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /** Reads a page; the root stands for the document. */
    public static Element parse(String html) {
        Element root = new Element("", Map.of());
        Deque<Element> open = new ArrayDeque<>(List.of(root));
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find(from)) {
            text(open.getFirst(), html.substring(from, tag.start()));
            from = tag.end();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).equals("/")) {
                close(open, name);
                continue;
            }
            Element element = new Element(name, attributes(tag.group(3)));
            open.getFirst().children.add(element);
            if (name.equals("script") || name.equals("style")) {
                int end = html.indexOf("</" + name, from);
                from = html.indexOf('>', end) + 1;
            } else if (!EMPTY.contains(name) && !tag.group(3).endsWith("/")) {
                open.push(element);
            }
        }
        return root;
    }

    private static void close(Deque<Element> open, String name) {
        if (open.stream().anyMatch(element -> element.name.equals(name))) {
            while (!open.pop().name.equals(name)) {
                // what was left open ends with what it stands in
            }
        }
    }

    private static void text(Element parent, String raw) {
        if (!raw.isEmpty()) {
            parent.children.add(unescape(raw.replaceAll("(?s)<!.*?>", "")));
        }
    }

    private static Map<String, String> attributes(String raw) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher found = ATTRIBUTE.matcher(raw);
        while (found.find()) {
            String value = found.group(2) != null
                    ? found.group(2)
                    : found.group(3) != null ? found.group(3) : found.group(4) != null ? found.group(4) : "";
            attributes.put(found.group(1).toLowerCase(Locale.ROOT), unescape(value));
        }
        return attributes;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    public String name() {
        return name;
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** @return empty if it has none of that name */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public boolean hasClass(String word) {
        return List.of(attribute("class").split(" ", -1)).contains(word);
    }

    /** Everything below that fits, in reading order. */
    public List<Element> all(Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    /** Everything below of that name. */
    public List<Element> all(String wanted) {
        return all(element -> element.name.equals(wanted));
    }

    /** Everything below of that class. */
    public List<Element> ofClass(String word) {
        return all(element -> element.hasClass(word));
    }

    /** The first below of that name. */
    public Optional<Element> first(String wanted) {
        return all(wanted).stream().findFirst();
    }

    /** What can be read on the screen, blanks taken together. */
    public String text() {
        StringBuilder words = new StringBuilder();
        children.forEach(child -> read(child, words));
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private void collect(Predicate<Element> wanted, List<Element> found) {
        for (Object child : children) {
            if (child instanceof Element element) {
                if (wanted.test(element)) {
                    found.add(element);
                }
                element.collect(wanted, found);
            }
        }
    }

    // what only a screen reader hears is left out, unless it is asked for itself
    private static void read(Object child, StringBuilder words) {
        if (!(child instanceof Element element)) {
            words.append(child);
            return;
        }
        if (element.hasClass("vh") || element.name.equals("svg")) {
            return;
        }
        boolean inline = INLINE.contains(element.name) && !element.hasClass("val") && !element.hasClass("val-line");
        words.append(inline ? "" : " ");
        element.children.forEach(below -> read(below, words));
        words.append(inline ? "" : " ");
    }
}
