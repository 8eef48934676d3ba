// SPDX-License-Identifier: Apache-2.0
package org.banshi.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.banshi.demo.Applicant;
import org.banshi.demo.Page;

/** What a browser with an empty cache loads for the first page of the form, as it comes over the wire. */
final class PageWeight implements Measurement {
    private static final double BOUND = 40;
    private static final Pattern RESOURCE =
            Pattern.compile("<(?:link|script|img|source)\\b[^>]*?\\b(?:href|src)=\"([^\"]+)\"");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(['\"]?([^)'\"]+)['\"]?\\)");

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public List<String> rows() {
        return List.of("page-weight");
    }

    @Override
    public List<Figure> measure(Set<String> wanted) throws Exception {
        try (Scratch scratch = new Scratch("weight");
                Demo demo = Demo.in(scratch.path())) {
            Applicant person = demo.applicant("c01");
            person.signIn();
            Page page = person.start(
                    person.browser().open("/items/" + ShippedItem.SLUG).expect(200));
            List<String> parts = new ArrayList<>();
            int bytes = load(page, parts);
            demo.server().stop();
            return List.of(Figure.atMost(
                    "page-weight",
                    bytes / 1000.0,
                    BOUND,
                    "kB",
                    "first page of the form with all it loads, gzipped: " + String.join(", ", parts)));
        }
    }

    private int load(Page page, List<String> parts) throws IOException, InterruptedException {
        int bytes = packed(page.content());
        parts.add("page " + bytes);
        Set<URI> open = new TreeSet<>();
        find(RESOURCE, page.at(), new String(page.content(), StandardCharsets.UTF_8), open);
        for (URI resource : open) {
            Loaded loaded = load(resource);
            parts.add(name(resource) + " " + loaded.wire());
            bytes += loaded.wire();
            if (resource.getPath().endsWith(".css")) {
                Set<URI> inside = new TreeSet<>();
                find(IN_STYLE, resource, loaded.text(), inside);
                for (URI each : inside) {
                    Loaded font = load(each);
                    parts.add(name(each) + " " + font.wire());
                    bytes += font.wire();
                }
            }
        }
        return bytes;
    }

    private static void find(Pattern pattern, URI base, String text, Set<URI> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            URI uri = base.resolve(matcher.group(1).replace("&amp;", "&"));
            // links that load nothing: other languages, anchors
            boolean loads = uri.getPath() != null && uri.getPath().matches(".*\\.[a-z0-9]+");
            if (loads && "http".equals(uri.getScheme())) {
                into.add(uri);
            }
        }
    }

    private Loaded load(URI uri) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(uri + " answers " + answer.statusCode());
        }
        byte[] body = answer.body();
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return new Loaded(body.length, packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8));
    }

    /** As the server packs it; the browser that fetched the page does not ask for it. */
    private static int packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }

    private static String unpacked(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String name(URI uri) {
        return uri.getPath().replaceFirst(".*/", "");
    }

    private record Loaded(int wire, String text) {}
}
