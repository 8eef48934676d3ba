// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banshi.demo.Applicant;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;
import org.banshi.demo.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole case over the portal's pages: approved and paid by itself, or handed to a clerk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RentCaseIT {
    private static final String GUIDE = "/items/rent-withdrawal";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Distribution banshi;

    @BeforeAll
    static void start() throws IOException {
        banshi = Distribution.withDemo("rent-case");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        banshi.stop();
    }

    @Test
    @Order(1)
    void aTenantIsApprovedPaidAndGetsALetterThatProvesItself() throws IOException {
        Applicant lin = banshi.applicant("c01");
        Page finished = new RentCase(lin, new Story(System.out), banshi.home().resolve("letters")).walk();

        assertThat(finished.words()).contains("办结了", "1,800 元", "住房公积金提取决定书");
        assertThat(rows("payouts.log")).as("orders the bank carried out").hasSize(1);
    }

    @Test
    @Order(2)
    void aSpouseWhoOwnsAHomeLeadsToAClerkAfterTheSpouseAgreed() throws IOException {
        Applicant huang = banshi.applicant("c06");
        Page page = huang.start(huang.browser().open(GUIDE));
        while (page.form("请配偶同意").isEmpty()) {
            page = huang.browser().send(page, page.ownForm().orElseThrow(), Map.of());
        }
        assertThat(page.words()).contains("吴拟芳");
        page = huang.browser().send(page, page.form("请配偶同意").orElseThrow(), Map.of());
        assertThat(page.words()).contains("等配偶答复");

        Applicant wu = banshi.applicant("c07");
        wu.signIn();
        Page asked = wu.browser().open("/consents").expect(200);
        assertThat(asked.words()).contains("黄测明");
        wu.browser()
                .send(asked, asked.form("同意").orElseThrow(), Map.of("agree", "yes"))
                .expect(200);

        page = huang.browser().send(page, page.form("看看答复了没有").orElseThrow(), Map.of());
        Page check = huang.fillIn(page, RentCase.answers());
        Page filed =
                huang.await(huang.file(check).expect(200), now -> now.words().contains("为什么由工作人员看"), PATIENCE);

        assertThat(filed.words()).contains("由工作人员办").doesNotContain("批准了");
        assertThat(filed.main().ofClass("reason").get(0).text()).contains("住房");
    }

    @Test
    @Order(3)
    void registersThatDisagreeLeadToAClerk() throws IOException {
        Applicant he = banshi.applicant("c09");
        Page check = he.fillIn(he.start(he.browser().open(GUIDE)), RentCase.answers());
        Page filed = he.await(he.file(check).expect(200), now -> now.words().contains("为什么由工作人员看"), PATIENCE);

        assertThat(filed.words()).contains("由工作人员办");
    }

    @Test
    @Order(4)
    void strangersDoNotFindSomebodyElsesCase() throws IOException {
        Applicant lin = banshi.applicant("c01");
        lin.signIn();
        Page mine = lin.browser().open("/cases").expect(200);
        String address = lin.browser().click(mine, "租房提取住房公积金").at().getPath();
        Applicant he = banshi.applicant("c09");
        he.signIn();

        assertThat(he.browser().open(address).status()).isEqualTo(404);
        assertThat(he.browser().open(address + "0").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void casesAndAuditLogAreFoundWhole() {
        assertThat(banshi.shell("case:verify")).contains("every case stands as its events say");
        assertThat(banshi.shell("audit:verify")).startsWith("Intact[");
        assertThat(banshi.json("outbox:list")).as("parked events").isEmpty();
        JsonNode cases = banshi.json("case:list");
        assertThat(cases).hasSize(3);
    }

    @Test
    @Order(6)
    void nothingPersonalIsReadableInTheDatabaseOrTheLog() throws IOException {
        List<byte[]> known = Stream.of("35029919920315002X", "林试安", "黄测明", "6217000000000000004")
                .flatMap(text ->
                        Stream.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_16BE)))
                .toList();
        for (String place : List.of("data/derby", "data/log", "data/audit")) {
            for (Path file : files(place)) {
                byte[] content = Files.readAllBytes(file);
                for (byte[] word : known) {
                    assertThat(contains(content, word))
                            .as("%s holds %s", file, new String(word, StandardCharsets.UTF_8))
                            .isFalse();
                }
            }
        }
    }

    @Test
    @Order(7)
    void theLogHasNoError() throws IOException {
        // plugins start in any order: one may be looked at before another has published what it needs, and is then
        // again
        assertThat(banshi.log("ERROR"))
                .filteredOn(line -> !line.contains("| Reception "))
                .isEmpty();
        assertThat(banshi.plugins("REFUSED")).isZero();
    }

    private static List<String> rows(String book) throws IOException {
        return Files.readAllLines(banshi.home().resolve("data/sandbox").resolve(book)).stream()
                .filter(row -> row.startsWith("order"))
                .toList();
    }

    private static List<Path> files(String place) throws IOException {
        try (Stream<Path> walk = Files.walk(banshi.home().resolve(place))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean contains(byte[] content, byte[] word) {
        for (int at = 0; at <= content.length - word.length; at++) {
            int same = 0;
            while (same < word.length && content[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }
}
