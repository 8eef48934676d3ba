// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.banshi.demo.Applicant;
import org.banshi.demo.Element;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;
import org.banshi.demo.Story;
import org.banshi.demo.UnexpectedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The server dies between two steps of a case, as in a power cut. After the next start the case goes on by itself, nothing that
 * was acknowledged is lost, and nothing is booked, paid or issued twice.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HaltIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Distribution banshi;
    private static final List<String> finished = new ArrayList<>();

    /** Where the server dies, in the order in which a case comes by, and who of the cast is the applicant. */
    enum Point {
        FILED_BUT_NOT_ANSWERED("c17", "org.banshi.workflow.internal.Settled", "await", "enter"),
        DECIDED_BUT_NOT_SIGNED("c18", "org.banshi.seals.internal.SealsService", "seal", "enter"),
        SIGNED_BUT_NOT_STORED("c23", "org.banshi.seals.internal.SealsService", "seal", "exit"),
        BOOKED_BUT_NOT_RECORDED("c13", "org.banshi.plugins.housingfund.DrawAction", "perform", "exit"),
        SENT_BUT_NOT_MARKED("c24", "org.banshi.payments.internal.PayoutTable", "sent", "enter"),
        CONFIRMED_BUT_NOT_SETTLED("c01", "org.banshi.payments.internal.Settlement", "settle", "enter");

        private final String applicant;
        private final String place;

        Point(String applicant, String type, String method, String when) {
            this.applicant = applicant;
            this.place = String.join(",", type, method, when);
        }

        /** Armed while it exists; the agent deletes it in the moment it halts the server. */
        Path flag() {
            return banshi.home().resolve("halt-" + name());
        }
    }

    @BeforeAll
    static void start() throws IOException {
        banshi = Distribution.unpack("halt");
        Files.writeString(
                banshi.home().resolve("bin/setenv"),
                "EXTRA_JAVA_OPTS=\"$EXTRA_JAVA_OPTS -javaagent:%s=%s\"%n"
                        .formatted(
                                agent(),
                                Stream.of(Point.values())
                                        .map(point -> point.place + "," + point.flag())
                                        .collect(Collectors.joining(":"))),
                StandardOpenOption.APPEND);
        for (String plugin : List.of("police", "civilaffairs", "realestate", "bank", "housingfund")) {
            // a slow machine is not what is tried here
            banshi.set("org.banshi.plugins." + plugin, "patience.millis", "20000");
        }
        banshi.start();
        banshi.installDemo();
    }

    @AfterAll
    static void stop() {
        banshi.close();
    }

    private static Path agent() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("halting", "target").toAbsolutePath())) {
            return files.filter(file -> file.getFileName().toString().matches("halting-agent-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Order(1)
    void aCaseGoesOnByItselfAfterTheServerDiedAt(Point point) throws Exception {
        Story story = new Story(System.out);
        Applicant applicant = banshi.applicant(point.applicant);
        RentCase walk = new RentCase(applicant, story, banshi.home().resolve("letters/" + point));
        Page check = applicant.fillIn(
                applicant.start(applicant.browser().open("/items/rent-withdrawal")), RentCase.answers());

        Files.createFile(point.flag());
        Optional<String> acknowledged = file(applicant, check);
        Distribution.await("the server dies", () -> !Files.exists(point.flag()) && banshi.status("/health/live") == 0);
        banshi.kill();
        banshi.start();
        banshi.awaitReady();

        Page mine = applicant.browser().open("/cases");
        String address = onlyCase(mine.form("登录").isPresent() ? applicant.signInOn(mine) : mine);
        Page done = applicant.await(
                applicant.browser().open(address),
                page -> page.heading().startsWith("办结了") && page.link("下载 PDF").isPresent(),
                PATIENCE);
        acknowledged.ifPresent(number -> assertThat(done.part("case-no")).isEqualTo(number));
        String id = address.substring(address.lastIndexOf('/') + 1);
        finished.add(id);

        happenedOnce(id);
        assertThat(book("fund-draws.log", id + "\t")).as("booked by the fund").hasSize(1);
        assertThat(book("payouts.log", "order\t" + id)).as("paid by the bank").hasSize(1);
        assertThat(applicant.file(check).at().getPath())
                .as("the answer was lost, so the form is sent again")
                .isEqualTo(address);
        onlyCase(applicant.browser().open("/cases"));
        Page documents = applicant.browser().open("/documents").expect(200);
        assertThat(documents.main().ofClass("lic"))
                .as("letters of the applicant")
                .hasSize(1);
        walk.verifyInPublic(walk.letters(done));
    }

    @Test
    @Order(2)
    void nothingIsLeftOverAndNothingIsThereTwice() throws IOException {
        assertThat(banshi.shell("audit:verify")).startsWith("Intact[");
        assertThat(banshi.shell("case:verify")).contains("every case stands as its events say");
        assertThat(banshi.json("outbox:list")).as("parked events").isEmpty();
        assertThat(banshi.json("payout:differences")).isEmpty();
        assertThat(texts(banshi.json("case:list"), "state"))
                .hasSameSizeAs(finished)
                .containsOnly("FINISHED");

        Path backup = banshi.home().resolve("backup");
        banshi.shell("store:backup " + backup);
        assertThat(column(backup, "workflow_case", "id")).containsExactlyInAnyOrderElementsOf(finished);
        assertThat(column(backup, "licenses_license", "case_id")).containsExactlyInAnyOrderElementsOf(finished);
        assertThat(column(backup, "licenses_license", "state")).containsOnly("VALID");
        assertThat(column(backup, "payments_payout", "case_id")).containsExactlyInAnyOrderElementsOf(finished);
        assertThat(column(backup, "payments_payout", "state")).containsOnly("PAID");
        assertThat(column(backup, "store_outbox", "id")).as("events not done").isEmpty();
    }

    /** @return the number of the case, unless the server died before it had answered */
    private static Optional<String> file(Applicant applicant, Page check) {
        try {
            return Optional.of(applicant.file(check).expect(200).part("case-no"));
        } catch (UnexpectedException dead) {
            return Optional.empty();
        }
    }

    private static String onlyCase(Page mine) {
        List<String> cases = mine.expect(200).main().all("a").stream()
                .map(link -> link.attribute("href"))
                .filter(href -> href.startsWith("/cases/"))
                .toList();
        assertThat(cases).as("cases of the applicant").hasSize(1);
        assertThat(mine.main().all("a").stream().map((Element link) -> link.attribute("href")))
                .as("drafts of the applicant")
                .noneMatch(href -> href.startsWith("/drafts/"));
        return cases.get(0);
    }

    private static void happenedOnce(String id) {
        List<String> kinds = Pattern.compile("\"kind\":\"(\\w+)\"")
                .matcher(banshi.shell("case:show --json " + id))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(kinds)
                .startsWith("FILED", "APPROVED_AT_ONCE")
                .containsExactlyInAnyOrder("FILED", "APPROVED_AT_ONCE", "LETTER_ISSUED", "BOOKED", "PAID", "FINISHED")
                .endsWith("FINISHED");
    }

    private static List<String> book(String name, String beginning) throws IOException {
        try (Stream<String> rows =
                Files.lines(banshi.home().resolve("data/sandbox").resolve(name))) {
            return rows.filter(row -> row.startsWith(beginning)).toList();
        }
    }

    private static List<String> texts(JsonNode rows, String field) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }

    private static List<String> column(Path backup, String table, String name) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(backup.resolve("tables"))) {
            file = files.filter(found -> found.getFileName().toString().startsWith(table + "."))
                    .findFirst()
                    .orElseThrow();
        }
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int at = List.of(rows.readLine().split("[,\\s]+")).indexOf(name);
            return rows.lines().map(row -> row.split("\t", -1)[at]).toList();
        }
    }
}
