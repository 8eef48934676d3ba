// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
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
 * without a row fails, and so does a row without a route. The routes are those the server itself names.
 */
class AccessMatrixIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A screen of the console: opened as a browser does, with all the calls behind it. */
    private static final String OPEN = "OPEN";

    private static Distribution banshi;
    private static Map<String, String> names;

    private record Row(String method, String pattern, Map<String, String> cells) {
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
        banshi.consoleRoutes().forEach(screen -> routes.add(OPEN + " /console/" + screen));

        assertThat(rows().stream().map(Row::address).toList()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyCallerGetsTheAnswerOfTheTable() throws IOException {
        Map<String, Visitor> callers = callers();
        SoftAssertions all = new SoftAssertions();
        for (Row row : rows()) {
            assertThat(row.cells().keySet()).containsExactlyInAnyOrderElementsOf(callers.keySet());
            for (Map.Entry<String, Visitor> caller : callers.entrySet()) {
                String got = row.method().equals(OPEN) ? seen(caller.getValue(), row) : answer(caller.getValue(), row);
                all.assertThat(got)
                        .as(row.address() + " " + caller.getKey())
                        .isEqualTo(row.cells().get(caller.getKey()));
            }
        }
        all.assertAll();
    }

    /** The window stays open, the session is ended elsewhere: what is pressed then must not happen. */
    @Test
    void aScreenLeftOpenDoesNothingOnceItsSessionHasEnded() throws IOException {
        Visitor clerk = clerk(Account.of(banshi.accounts(), "fund.clerk"));
        ConsoleWindow left = ConsoleWindow.open(clerk, "case/" + names.get("waiting"));
        assertThat(left.heading()).contains("谢办文");

        banshi.endSessions("fund.clerk");
        left.press("领取");

        assertThat(left.ended()).isTrue();
        assertThat(ConsoleWindow.open(clerk, "").heading()).isEqualTo("经办台登录");
        assertThat(banshi.shell("case:show " + names.get("waiting"))).doesNotContain("CLAIMED");
    }

    /** While a room is away, a screen says so in words, and lets nobody in. */
    @Test
    void aScreenWithoutItsRoomSaysSo() throws IOException {
        Visitor administrator = clerk(Account.of(banshi.accounts(), "plugins"));
        banshi.shell("bundle:stop org.banshi.workflow");
        try {
            assertThat(ConsoleWindow.open(administrator, "").heading()).isEqualTo("这一页现在打不开");
            assertThat(ConsoleWindow.open(new Visitor(banshi.portal()), "").heading())
                    .isEqualTo("经办台登录");
        } finally {
            banshi.shell("bundle:start org.banshi.workflow");
            Distribution.await(
                    "the queue is back",
                    () -> ConsoleWindow.open(administrator, "").heading().equals("办件队列"));
            banshi.awaitReady();
        }
    }

    private static Map<String, Visitor> callers() throws IOException {
        Map<String, Visitor> callers = new LinkedHashMap<>();
        callers.put("anonymous", new Visitor(banshi.portal()));
        callers.put("other", Visitor.signedIn(banshi.portal(), Account.of(banshi.accounts(), "c13")));
        callers.put("clerk", clerk(Account.of(banshi.accounts(), "fund.clerk")));
        callers.put("elsewhere", clerk(banshi.clerkLike("fund.clerk", "police")));
        callers.put("administrator", clerk(Account.of(banshi.accounts(), "plugins")));
        // the last: some rows change what is the owner's
        callers.put("owner", Visitor.signedIn(banshi.portal(), Account.of(banshi.accounts(), "c01")));
        return callers;
    }

    private static Visitor clerk(Account account) throws IOException {
        Visitor visitor = new Visitor(banshi.portal());
        assertThat(ConsoleWindow.signIn(visitor, account).heading()).isEqualTo("办件队列");
        return visitor;
    }

    private static String seen(Visitor visitor, Row row) throws IOException {
        ConsoleWindow window = ConsoleWindow.open(visitor, path(row.pattern()).substring("/console/".length()));
        String screen =
                switch (window.heading()) {
                    case "" -> "nothing";
                    case "经办台登录" -> "sign-in";
                    case "没有这一页" -> "404";
                    default -> "200";
                };
        boolean names = window.sent().contains("林试安") || window.sent().contains("谢办文");
        return names ? screen + " names" : screen;
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
            // somebody else each time: who types wrong too often has to wait
            case "/sign-in" -> Map.of("login", UUID.randomUUID().toString(), "password", "wrong");
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

    // one case that waits for a clerk, for the bank does not say what a loan costs
    private static String waiting(Applicant applicant) throws IOException {
        applicant.signIn();
        banshi.shell("sandbox:fault bank-loans dead");
        try {
            Page check = applicant.fillIn(
                    applicant.start(applicant.browser().open("/items/rent-withdrawal")), RentCase.answers());
            Page filed = applicant.file(check);
            filed = filed.form("提交").isPresent() ? applicant.file(filed) : filed;
            Page waiting =
                    applicant.await(filed.expect(200), page -> page.words().contains("由工作人员办"), Duration.ofMinutes(1));
            return last(waiting.at().getPath());
        } finally {
            banshi.shell("sandbox:fault bank-loans none");
        }
    }

    // one finished case with its letter, one draft, one message, all of the same person
    private static Map<String, String> namesOfTheOwner() throws IOException {
        Applicant owner = banshi.applicant("c01");
        Page finished = new RentCase(owner, new Story(System.out), banshi.home().resolve("letters")).walk();
        Map<String, String> names = new TreeMap<>();
        names.put("waiting", waiting(banshi.applicant("c17")));
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
        List<String> columns = List.of();
        for (String line : Files.readAllLines(Path.of("src/test/resources/access-matrix.tsv"))) {
            List<String> cells = List.of(line.split("\t+", -1));
            if (line.startsWith("# method\t")) {
                columns = cells;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(cells).as(line).hasSameSizeAs(columns);
                Map<String, String> byCaller = new TreeMap<>();
                for (int column = 2; column < cells.size(); column++) {
                    byCaller.put(columns.get(column), cells.get(column));
                }
                rows.add(new Row(cells.get(0), cells.get(1), byCaller));
            }
        }
        return rows;
    }
}
