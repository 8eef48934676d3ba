// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.banshi.demo.Account;
import org.banshi.demo.Applicant;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;
import org.banshi.demo.Story;
import org.banshi.portal.PortalRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who gets what answer at which address: {@code access-matrix.tsv}, one row an address, one column a kind of caller. A route
 * without a row fails, and so does a row without a route.
 */
class AccessMatrixIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Distribution banshi;
    private static Map<String, String> names;

    private record Row(String method, String pattern, String anonymous, String owner, String other) {
        String address() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        banshi = Distribution.withDemo("access");
        names = namesOfTheOwner();
    }

    @AfterAll
    static void stop() {
        banshi.close();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws IOException {
        Set<String> routes = new TreeSet<>();
        PortalRoutes.all().forEach(route -> routes.add(route.method() + " " + route.pattern()));
        JsonNode paths = JSON.readTree(banshi.get("/api/openapi.json").body()).path("paths");
        paths.fieldNames().forEachRemaining(path -> paths.path(path)
                .fieldNames()
                .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " /api" + path)));
        routes.addAll(List.of("GET /health/live", "GET /health/ready", "GET /metrics"));

        assertThat(rows().stream().map(Row::address).toList()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyCallerGetsTheAnswerOfTheTable() throws IOException {
        Visitor anonymous = new Visitor(banshi.portal());
        Visitor other = Visitor.signedIn(banshi.portal(), Account.of(banshi.accounts(), "c13"));
        Visitor owner = Visitor.signedIn(banshi.portal(), Account.of(banshi.accounts(), "c01"));
        SoftAssertions all = new SoftAssertions();
        for (Row row : rows()) {
            all.assertThat(answer(anonymous, row))
                    .as(row.address() + " anonymous")
                    .isEqualTo(row.anonymous());
            all.assertThat(answer(other, row)).as(row.address() + " other").isEqualTo(row.other());
            all.assertThat(answer(owner, row)).as(row.address() + " owner").isEqualTo(row.owner());
        }
        all.assertAll();
    }

    private static String answer(Visitor visitor, Row row) throws IOException {
        HttpResponse<String> answer = visitor.send(row.method(), path(row.pattern()), fields(row.pattern()));
        String status = "" + answer.statusCode();
        boolean toDoor = answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
        return toDoor ? status + " sign-in" : status;
    }

    private static Map<String, String> fields(String pattern) {
        return switch (pattern) {
            case "/drafts/{id}/{page}" -> Map.of("address", "示例市示例区试验路18号602室");
            case "/drafts/{id}/contest" -> Map.of("fact", "account.balance", "page", "fund", "words", "少了一个月");
            case "/drafts/{id}/file" -> Map.of("key", "aaaaaaaaaaaa", "version", "1");
            case "/cases/{id}/retract" -> Map.of("_version", "1");
            case "/verify" -> Map.of("code", names.get("{code}"));
            case "/consents" -> Map.of("id", "none", "agree", "yes");
            default -> Map.of();
        };
    }

    private static String path(String pattern) {
        String path = pattern.startsWith("/drafts/") ? pattern.replace("{id}", names.get("draft")) : pattern;
        path = path.startsWith("/messages/") ? path.replace("{id}", names.get("message")) : path;
        path = path.startsWith("/assets/") ? names.get("asset") : path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = name.getKey().startsWith("{") ? path.replace(name.getKey(), name.getValue()) : path;
        }
        return path;
    }

    // one finished case with its letter, one draft, one message, all of the same person
    private static Map<String, String> namesOfTheOwner() throws IOException {
        Applicant owner = banshi.applicant("c01");
        Page finished = new RentCase(owner, new Story(System.out), banshi.home().resolve("letters")).walk();
        Map<String, String> names = new TreeMap<>();
        names.put("{slug}", "rent-withdrawal");
        names.put("{id}", last(finished.at().getPath()));
        names.put("{file}", last(finished.mustLink("下载 PDF")));
        names.put("{code}", finished.part("code-row").replaceAll(".*?([0-9A-Z]{2,}(-[0-9A-Z]+)+).*", "$1"));
        names.put("{page}", "home");
        Page draft = owner.start(owner.browser().open("/items/rent-withdrawal"));
        names.put("draft", draft.at().getPath().split("/", -1)[2]);
        names.put(
                "asset",
                finished.root().all("link").stream()
                        .map(link -> link.attribute("href"))
                        .filter(href -> href.endsWith("portal.css"))
                        .findFirst()
                        .orElseThrow());
        names.put(
                "message",
                owner.browser().open("/messages").expect(200).main().all("form").stream()
                        .map(form -> form.attribute("action"))
                        .filter(action -> action.endsWith("/read"))
                        .map(action -> action.split("/", -1)[2])
                        .findFirst()
                        .orElse("none"));
        return names;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/access-matrix.tsv"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t+", -1);
                rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]));
            }
        }
        return rows;
    }
}
