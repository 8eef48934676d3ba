// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banshi.demo.Applicant;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;
import org.junit.jupiter.api.Test;

/** The power goes; nothing acknowledged is lost, nothing is done twice. */
class CrashIT {
    @Test
    void aCaseFiledJustBeforeTheServerDiedGoesOnByItself() throws Exception {
        try (Distribution banshi = Distribution.withDemo("crash")) {
            Applicant xie = banshi.applicant("c17");
            Page check = xie.fillIn(xie.start(xie.browser().open("/items/rent-withdrawal")), RentCase.answers());

            Page filed = xie.file(check).expect(200);
            banshi.kill();
            banshi.start();
            banshi.awaitReady();

            Distribution.await("the case is finished", () -> state(banshi).equals("FINISHED"));
            assertThat(orders(banshi, "payouts.log")).as("orders at the bank").hasSize(1);
            assertThat(orders(banshi, "fund-draws.log"))
                    .as("withdrawals at the fund")
                    .hasSize(1);
            assertThat(banshi.shell("case:verify")).contains("every case stands as its events say");
            assertThat(banshi.shell("audit:verify")).startsWith("Intact[");
            assertThat(banshi.json("payout:differences")).isEmpty();
            Applicant again = banshi.applicant("c17");
            again.signIn();
            Page finished = again.browser().open(filed.at().getPath()).expect(200);
            assertThat(finished.part("case-no")).isEqualTo(filed.part("case-no"));
            assertThat(finished.words()).contains("办结了", "1,800 元");
            assertThat(again.browser().open("/documents").main().ofClass("lic"))
                    .as("letters")
                    .hasSize(1);
        }
    }

    private static String state(Distribution banshi) {
        JsonNode cases = banshi.json("case:list");
        return cases.size() == 1 ? cases.get(0).path("state").asText() : cases.size() + " cases";
    }

    private static List<String> orders(Distribution banshi, String book) throws Exception {
        Path file = banshi.home().resolve("data/sandbox").resolve(book);
        return Files.readAllLines(file).stream()
                .filter(row -> !row.startsWith("told"))
                .toList();
    }
}
