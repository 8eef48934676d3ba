// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.demo.Account;

/**
 * A window of the console, spoken to as Flow's client does: the page, the start of a UI, then calls with node numbers. What is
 * kept is all the server ever sent, whether a browser would show it or not.
 */
final class ConsoleWindow {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GUARD = "for(;;);";

    private final Visitor visitor;
    private final JsonNode start;
    private final Map<Integer, String> tags = new TreeMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, List<Integer>> children = new TreeMap<>();
    private final StringBuilder sent = new StringBuilder();
    private JsonNode last;
    private String key;

    private ConsoleWindow(Visitor visitor, JsonNode start) {
        this.visitor = visitor;
        this.start = start;
        last = start.path("uidl");
        key = last.path("Vaadin-Security-Key").asText();
    }

    /** Opens an address below {@code /console/} and waits until the server has said what is there. */
    static ConsoleWindow open(Visitor visitor, String path) throws IOException {
        get(visitor, "/console/" + path);
        String begun = get(visitor, "/console/?v-r=init&location=" + path + "&query=");
        ConsoleWindow window = new ConsoleWindow(visitor, JSON.readTree(begun).path("appConfig"));
        ObjectNode data = JSON.createObjectNode();
        data.put("route", path).put("query", "").put("appShellTitle", "").put("trigger", "");
        data.putNull("historyState");
        window.call(window.event(1, "ui-navigate", data));
        return window;
    }

    /** Signs a clerk in; the visitor's later windows are the clerk's. */
    static ConsoleWindow signIn(Visitor visitor, Account account) throws IOException {
        ConsoleWindow door = open(visitor, "sign-in");
        door.call(
                door.value("vaadin-text-field", account.login()),
                door.value("vaadin-password-field", account.password()),
                door.click("登录"));
        return open(visitor, "");
    }

    /** What the page is headed with. */
    String heading() {
        return tags.entrySet().stream()
                .filter(tag -> tag.getValue().equals("h1"))
                .map(tag -> words(tag.getKey()))
                .findFirst()
                .orElse("");
    }

    /** Presses the button with that word on it. */
    void press(String word) throws IOException {
        call(click(word));
    }

    /** Whether the server refused the last call, for the session has ended. */
    boolean ended() {
        return last.path("meta").path("sessionExpired").asBoolean();
    }

    /** All the server has sent to this window. */
    String sent() {
        return sent.toString();
    }

    private ObjectNode click(String word) {
        int button = tags.entrySet().stream()
                .filter(tag -> tag.getValue().equals("vaadin-button"))
                .map(Map.Entry::getKey)
                .filter(node -> words(node).startsWith(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + word + " on " + heading()));
        return event(button, "click", JSON.createObjectNode());
    }

    private ObjectNode value(String tag, String value) {
        int field = tags.entrySet().stream()
                .filter(each -> each.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tag + " on " + heading()));
        ObjectNode set = JSON.createObjectNode().put("type", "mSync").put("node", field);
        return set.put("feature", 1).put("property", "value").put("value", value);
    }

    private ObjectNode event(int node, String name, ObjectNode data) {
        ObjectNode event = JSON.createObjectNode().put("type", "event").put("node", node);
        event.put("event", name).set("data", data);
        return event;
    }

    private void call(ObjectNode... calls) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("csrfToken", key);
        ArrayNode rpc = body.putArray("rpc");
        rpc.addAll(List.of(calls));
        body.put("syncId", last.path("syncId").asInt())
                .put("clientId", last.path("clientId").asInt());
        URI at = visitor.at("/console/?v-r=uidl&v-uiId=" + start.path("v-uiId").asInt());
        HttpResponse<String> answer = visitor.send(request(at)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        sent.append(answer.body());
        if (answer.statusCode() != 200 || !answer.body().startsWith(GUARD)) {
            throw new AssertionError("%d from %s: %s".formatted(answer.statusCode(), at, answer.body()));
        }
        last = JSON.readTree(answer.body().substring(GUARD.length())).path(0);
        key = last.path("Vaadin-Security-Key").asText(key);
        last.path("changes").forEach(this::take);
    }

    private void take(JsonNode change) {
        int node = change.path("node").asInt();
        String value = change.path("value").asText();
        switch (change.path("key").asText()) {
            case "tag" -> tags.put(node, value);
            case "text" -> texts.put(node, value);
            default ->
                change.path("addNodes").forEach(child -> children.computeIfAbsent(node, none -> new ArrayList<>())
                        .add(child.asInt()));
        }
    }

    private String words(int node) {
        StringBuilder all = new StringBuilder(texts.getOrDefault(node, ""));
        children.getOrDefault(node, List.of()).forEach(child -> all.append(words(child)));
        return all.toString();
    }

    private static String get(Visitor visitor, String path) throws IOException {
        HttpResponse<String> answer = visitor.send(request(visitor.at(path)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " from " + path);
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(URI at) {
        return HttpRequest.newBuilder(at).timeout(Duration.ofSeconds(20)).header("Accept-Language", "zh-CN");
    }
}
