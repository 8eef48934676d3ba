// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.banshi.demo.Applicant;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins come and go while the server runs; a wrong one is refused whole. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployIT {
    private static final String NAME = "org.banshi.plugins.housingfund";
    private static final String GUIDE = "/items/rent-withdrawal";

    private static Distribution banshi;
    private static Path good;

    @BeforeAll
    static void start() throws IOException {
        banshi = Distribution.unpack("deploy");
        banshi.set("org.banshi.identity", "demo", "true");
        banshi.start();
        good = banshi.artifact("plugin-housing-fund");
        banshi.shell("bundle:install -s mvn:org.banshi/plugin-sandbox/0.1.0-SNAPSHOT");
        banshi.shell("feature:install banshi-plugin-police banshi-plugin-civil-affairs"
                + " banshi-plugin-real-estate banshi-plugin-bank");
        Distribution.await("four plugins are live", () -> banshi.plugins("LIVE") == 4);
    }

    @AfterAll
    static void stop() {
        banshi.close();
    }

    // the last column is the line as a pattern; what is missing has none
    @Order(1)
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "schema error        | item.yaml              | visits: 0                       | visits: many | :[0-9]+",
                "missing message key | messages_en.properties | field.rent.label=               | field.tent.label= | :?",
                "bad code            | item.yaml              | code: 12350299DEMA0003XJ3352099301000 | code: 12350299DEMA0003XK3352099301000 | :[0-9]+",
                "unknown service     | item.yaml              | service: police/id/v1           | service: police/nothing/v1 | :[0-9]+",
                "broken DMN          | rules.dmn              | </definitions>                  | </definition> | :[0-9]+",
            })
    void aWrongPluginIsRefusedWholeWithFileAndLine(String what, String file, String text, String by, String place)
            throws IOException {
        String name = "org.example.wrong." + what.replaceAll("[^a-zA-Z]", "").toLowerCase(Locale.ROOT);
        Path wrong = PluginJar.spoilt(good, Path.of("target/it/wrong", name + ".jar"), name, file, text, by);

        banshi.deploy(wrong, name + ".jar");
        Distribution.await(what + " is refused", () -> state(name).equals("REFUSED"));

        String faults = banshi.shell("plugin:list");
        assertThat(faults).containsPattern(name + "  BANSHI-INF/items/rent-withdrawal/" + file + place);
        assertThat(banshi.log("ERROR")).anyMatch(line -> line.contains(name) && line.contains(file + ":"));
        assertThat(banshi.get("/api/items").body()).doesNotContain("rent-withdrawal");
        assertThat(banshi.status(GUIDE)).isEqualTo(404);
        banshi.withdraw(name + ".jar");
        Distribution.await(what + " is gone", () -> state(name).isEmpty());
    }

    @Test
    @Order(2)
    void aPluginDroppedInIsLiveWithinSeconds() throws IOException {
        banshi.deploy(good, "housing-fund.jar");
        Distribution.await(
                "the item is visible", () -> banshi.get("/api/items").body().contains("rent-withdrawal"));

        assertThat(banshi.status(GUIDE)).isEqualTo(200);
        assertThat(state(NAME)).isEqualTo("LIVE");
    }

    @Test
    @Order(3)
    void takenAwayItsGuideSaysPausedAndItsOpenCasesStayAndComeBack() throws IOException {
        Applicant zheng = banshi.applicant("c08");
        Page check = zheng.fillIn(zheng.start(zheng.browser().open(GUIDE)), RentCase.answers());
        Page open = zheng.await(
                zheng.file(check).expect(200), now -> now.words().contains("为什么由工作人员看"), Duration.ofMinutes(1));

        banshi.withdraw("housing-fund.jar");
        Distribution.await("the plugin is gone", () -> state(NAME).equals("GONE"));
        Page guide = zheng.browser().open(GUIDE).expect(200);
        assertThat(guide.words()).contains("暂停");
        assertThat(guide.form("开始办")).isEmpty();
        Page kept = zheng.browser().open(open.at().getPath()).expect(200);
        assertThat(kept.part("case-no")).isEqualTo(open.part("case-no"));
        assertThat(kept.words()).contains("由工作人员办");

        banshi.deploy(good, "housing-fund.jar");
        Distribution.await("the plugin is back", () -> state(NAME).equals("LIVE"));
        assertThat(zheng.browser().open(GUIDE).words()).doesNotContain("暂停");
        assertThat(zheng.browser().open(open.at().getPath()).words()).contains("由工作人员办");
    }

    private static String state(String plugin) {
        for (JsonNode row : banshi.json("plugin:list")) {
            if (row.path("plugin").asText().equals(plugin)) {
                return row.path("state").asText();
            }
        }
        return "";
    }
}
