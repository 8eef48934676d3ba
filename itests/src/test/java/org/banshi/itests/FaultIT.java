// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.banshi.demo.Applicant;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;
import org.banshi.demo.ShownFact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agency is slow, dead or answers garbage; the bank confirms late, twice or a wrong amount. */
class FaultIT {
    private static final String GUIDE = "/items/rent-withdrawal";
    /** The house waits five seconds for all agencies together; the rest is for a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(9);

    private static Distribution banshi;

    @BeforeAll
    static void start() throws IOException {
        banshi = Distribution.unpack("fault");
        banshi.set("org.banshi.exchange", "breaker.pause.millis", "200");
        banshi.set("org.banshi.plugins.sandbox", "late.millis", "4000");
        banshi.start();
        banshi.installDemo();
    }

    @AfterAll
    static void stop() {
        banshi.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "police,        about-you, 户口地址",
        "civil-affairs, marriage,  你的婚姻状况",
        "real-estate,   homes,     你在本市有几套房",
        "bank-loans,    fund,      正在还的房贷",
        "fund,          fund,      账户余额"
    })
    void aFormWaitsForNoAgencyAndSaysWhatIsMissing(String system, String page, String label) throws IOException {
        Applicant pan = banshi.applicant("c20");
        pan.signIn();
        for (String fault : List.of("slow", "dead", "garbage")) {
            banshi.shell("sandbox:fault " + system + " " + fault);

            long began = System.nanoTime();
            Page first = pan.start(pan.browser().open(GUIDE));
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            assertThat(took).as(system + " " + fault).isLessThan(BOUND);
            Page shown = pan.browser().open(beside(first, page)).expect(200);
            assertThat(missing(shown, label))
                    .as(system + " " + fault + ": " + shown.words())
                    .isTrue();
            discard(pan, first);
        }
        banshi.shell("sandbox:fault " + system + " none");
        Distribution.await(system + " is asked again", () -> {
            Page first = pan.start(pan.browser().open(GUIDE));
            boolean back = !missing(pan.browser().open(beside(first, page)), label);
            discard(pan, first);
            return back;
        });
    }

    @Test
    void aCaseWithAMissingFactGoesToAClerk() throws IOException {
        banshi.shell("sandbox:fault bank-loans dead");
        Applicant tester = banshi.applicant("c13");
        Page check = tester.fillIn(tester.start(tester.browser().open(GUIDE)), RentCase.answers());
        Page filed = tester.file(check);
        filed = filed.form("提交").isPresent() ? tester.file(filed) : filed;
        Page waiting =
                tester.await(filed.expect(200), page -> page.words().contains("为什么由工作人员看"), Duration.ofMinutes(1));
        banshi.shell("sandbox:fault bank-loans none");

        assertThat(waiting.words()).contains("由工作人员办").doesNotContain("批准了");
    }

    @ParameterizedTest(name = "the bank confirms {0}")
    @CsvSource({"late, c17, 0", "twice, c18, 0", "wrong-amount, c23, 1"})
    void theBankPaysOnce(String fault, String person, int differences) throws IOException {
        int before = banshi.json("payout:differences").size();
        banshi.shell("sandbox:fault payout " + fault);
        Applicant applicant = banshi.applicant(person);
        Page check = applicant.fillIn(applicant.start(applicant.browser().open(GUIDE)), RentCase.answers());
        Page filed = applicant.file(check).expect(200);
        String id = filed.at().getPath().replaceAll(".*/", "");

        Distribution.await("the bank has spoken: " + fault, () -> told(id));
        Distribution.await(
                "payout of " + fault,
                () -> differences == 0
                        ? state(id).equals("FINISHED")
                        : banshi.json("payout:differences").size() == before + differences);
        banshi.shell("sandbox:fault payout none");

        assertThat(book(id, "order")).as("orders the bank carried out").hasSize(1);
        assertThat(banshi.shell("case:verify")).contains("every case stands as its events say");
    }

    private static boolean missing(Page page, String label) {
        boolean asked = page.ownForm()
                .filter(form -> form.questions().stream().anyMatch(question -> question.contains(label)))
                .isPresent();
        return asked
                || page.facts().stream()
                        .filter(fact -> fact.label().contains(label))
                        .noneMatch(ShownFact::verified);
    }

    private static String beside(Page page, String other) {
        return page.at().getPath().replaceAll("[^/]+$", other);
    }

    private static void discard(Applicant applicant, Page first) {
        Page check = applicant.browser().open(beside(first, "check"));
        applicant
                .browser()
                .send(check, check.form("删").or(() -> check.form("不办")).orElseThrow(), Map.of());
    }

    private static String state(String id) {
        for (JsonNode row : banshi.json("case:list")) {
            if (row.path("id").asText().equals(id)) {
                return row.path("state").asText();
            }
        }
        return "";
    }

    private static boolean told(String id) throws IOException {
        return !book(id, "told").isEmpty();
    }

    private static List<String> book(String id, String what) throws IOException {
        return Files.readAllLines(banshi.home().resolve("data/sandbox/payouts.log")).stream()
                .filter(row -> row.startsWith(what + "\t") && row.contains(id))
                .toList();
    }
}
