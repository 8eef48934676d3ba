// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows redirects and links, sends the forms it finds. One thread at a time. */
public final class Browser {
    private static final int REDIRECTS = 10;

    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new TreeMap<>();

    /** A browser that has visited nothing. */
    public Browser(URI site) {
        this.site = site;
    }

    /** Opens an address, absolute or from the site's root. */
    public Page open(String address) {
        return follow(site.resolve(address));
    }

    /** Opens what a link with these words leads to. */
    public Page click(Page page, String words) {
        return follow(page.at().resolve(page.mustLink(words)));
    }

    /** Fills in a form and sends it; fields that are not named keep what is in them. */
    public Page send(Page page, WebForm form, Map<String, String> typed) {
        Map<String, String> values = new TreeMap<>(form.values());
        values.putAll(typed);
        String body = values.entrySet().stream()
                .map(field -> escape(field.getKey()) + "=" + escape(field.getValue()))
                .collect(Collectors.joining("&"));
        String action = form.action().isEmpty() ? page.at().getPath() : form.action();
        if (!form.posts()) {
            return follow(page.at().resolve(action + "?" + body));
        }
        return landed(answer(HttpRequest.newBuilder(page.at().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Sends a form with a file. */
    public Page upload(Page page, WebForm form, String fileName, byte[] file) {
        String boundary = "----banshi" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.values().forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", bytes(value)));
        String field = form.element().all("input").stream()
                .filter(input -> input.attribute("type").equals("file"))
                .map(input -> input.attribute("name"))
                .findFirst()
                .orElseThrow(() -> new UnexpectedException("no place for a file on " + page.at()));
        part(body, boundary, "name=\"%s\"; filename=\"%s\"".formatted(field, fileName), file);
        body.writeBytes(bytes("--" + boundary + "--\r\n"));
        return landed(answer(HttpRequest.newBuilder(page.at().resolve(form.action()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what, byte[] content) {
        body.writeBytes(bytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, what)));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    private Page follow(URI address) {
        return landed(answer(HttpRequest.newBuilder(address).GET()));
    }

    private Page landed(HttpResponse<byte[]> first) {
        HttpResponse<byte[]> now = first;
        for (int i = 0; i < REDIRECTS && now.statusCode() / 100 == 3; i++) {
            String location = now.headers().firstValue("Location").orElseThrow();
            now = answer(HttpRequest.newBuilder(now.uri().resolve(location)).GET());
        }
        return Page.of(
                now.uri(),
                now.statusCode(),
                now.headers().firstValue("Content-Type").orElse(""),
                now.body());
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> answer = client.send(
                    request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UnexpectedException("%s does not answer: %s".formatted(site, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedException("interrupted");
        }
    }

    private void keep(String line) {
        String[] pair = line.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
