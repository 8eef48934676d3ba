// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the server answered. */
public final class Page {
    private final URI at;
    private final int status;
    private final byte[] content;
    private final Element root;

    private Page(URI at, int status, byte[] content, Element root) {
        this.at = at;
        this.status = status;
        this.content = content;
        this.root = root;
    }

    /** Reads an answer. */
    public static Page of(URI at, int status, String type, byte[] content) {
        boolean page = type.startsWith("text/html");
        return new Page(at, status, content, Element.parse(page ? new String(content, StandardCharsets.UTF_8) : ""));
    }

    /** Address after all redirects. */
    public URI at() {
        return at;
    }

    public int status() {
        return status;
    }

    /** Bytes of the body; the caller's own copy. */
    public byte[] content() {
        return content.clone();
    }

    /** The document; without content if it is no HTML. */
    public Element root() {
        return root;
    }

    /** Refuses any other status. */
    public Page expect(int wanted) {
        UnexpectedException.unless(
                status == wanted, "%s answered %d, expected %d: %s".formatted(at, status, wanted, heading()));
        return this;
    }

    public String heading() {
        return root.first("h1").map(Element::text).orElse("");
    }

    /** The page's own part, without what stands on every page. */
    public Element main() {
        return root.first("main").orElse(root);
    }

    /** Everything that can be read in the page's own part. */
    public String words() {
        return main().text();
    }

    public List<WebForm> forms() {
        return main().all("form").stream().map(WebForm::new).toList();
    }

    /** The form with a button that says so. */
    public Optional<WebForm> form(String button) {
        return forms().stream().filter(form -> form.hasButton(button)).findFirst();
    }

    /** The form that sends its answers back to the page's own address. */
    public Optional<WebForm> ownForm() {
        return forms().stream()
                .filter(form -> form.action().equals(at.getPath()))
                .findFirst();
    }

    /** Where a link with these words leads. */
    public Optional<String> link(String words) {
        return root.all("a").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attribute("href"))
                .findFirst();
    }

    /**
     * Where a link with these words leads.
     *
     * @throws UnexpectedException if there is none
     */
    public String mustLink(String words) {
        return link(words)
                .orElseThrow(() -> new UnexpectedException("no link “%s” on %s (%s)".formatted(words, at, heading())));
    }

    /** The facts shown, each with value, source and time. */
    public List<ShownFact> facts() {
        return main().ofClass("fact").stream().map(ShownFact::of).toList();
    }

    /** The first of that class, as text. */
    public String part(String word) {
        return main().ofClass(word).stream().map(Element::text).findFirst().orElse("");
    }
}
