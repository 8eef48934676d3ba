// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.banshi.demo.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Portal and console in a real browser: one server for all, a window for each. */
final class BrowserIT {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 375;

    private static Distribution house;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        house = Distribution.unpack("browser");
        // so that one person may file again and again
        house.set("org.banshi.plugins.sandbox", "draws.count", "false");
        house.start();
        house.installDemo();
        Distribution.await("the console answers", () -> house.status("/console/") == 200);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        house.close();
    }

    /** One server for all: a fault left behind would fail those that come after. */
    @AfterEach
    void mend() {
        house.shell("sandbox:fault bank-loans none");
        house.shell("sandbox:fault payout none");
    }

    @Test
    void paysTheRentOnADesktop() throws IOException {
        try (Citizen citizen = citizen("c01", DESKTOP, true, Headings.ZH)) {
            approved(citizen);
        }
    }

    @Test
    void paysTheRentOnAPhone() throws IOException {
        try (Citizen citizen = citizen("c01", PHONE, true, Headings.ZH)) {
            approved(citizen);
        }
    }

    @Test
    void paysTheRentWithoutScripts() throws IOException {
        try (Citizen citizen = citizen("c01", DESKTOP, false, Headings.ZH)) {
            approved(citizen);
        }
    }

    @Test
    void speaksEnglish() throws IOException {
        try (Citizen citizen = citizen("c01", DESKTOP, true, Headings.EN)) {
            approved(citizen);
        }
    }

    @Test
    void everyPageBesidesIsAccessible() throws IOException {
        try (Citizen citizen = citizen("c01", PHONE, true, Headings.ZH)) {
            citizen.signIn();
            Screen screen = citizen.screen();
            screen.open("/cases").shows("我的办件");
            screen.open("/messages").shows("我的消息");
            screen.open("/data-use").shows("谁用过我的数据");
            screen.open("/consents").shows("别人请我同意的");
            screen.open("/help").shows("找人帮忙");
            screen.open("/?mode=elder").shows("今天想办什么事？");
        }
    }

    /** The spouse owns a home: the table proposes to refuse, a clerk asks for more, then refuses; all of it reaches the citizen. */
    @Test
    void refusalIsAClerksAndSaysHowToObject() throws IOException {
        String number;
        try (Citizen citizen = citizen("c06", DESKTOP, true, Headings.ZH)) {
            citizen.signIn().start();
            citizen.screen().shows("先看看你的信息对不对").picture("portal");
            citizen.fillUntil("spouse");
            citizen.screen().shows("要查配偶的信息，先问一声").press("main form button").shows("已经问了，等配偶答复");
            consent();
            citizen.screen().press("form[action$='/refresh'] button");
            citizen.fillUntil("check").file();
            citizen.waitFor("交上去了，由工作人员办");
            number = citizen.caseNumber();

            try (Officer officer = officer("fund.clerk")) {
                officer.openFromQueue(number);
                officer.screen().shows("租房提取住房公积金　黄测明").says("规则建议：不予批准，请你决定").picture("console");
                officer.key("Alt+g", "放回");
                officer.screen().page().getByLabel("标错 每月房租").click();
                officer.dialog("Alt+s", "要求补正").write("每月房租", "请写合同上的租金。").confirm("发给申请人");
                officer.screen().says("暂停").says("请写合同上的租金。");
            }

            citizen.waitFor("请你补充几样");
            citizen.screen().press("a[href$='/more']").shows("补充材料和说明").says("请写合同上的租金。");
            citizen.screen().at("main input[name=rent]").fill("2500");
            citizen.screen().press("form[action$='/more'] button");
            citizen.waitFor("交上去了，由工作人员办");

            try (Officer officer = officer("fund.clerk")) {
                officer.screen().shows("办件队列");
                officer.find(number);
                officer.screen().says("2,500.00 元");
                officer.dialog("Alt+r", "不予，写理由")
                        .write("理由（申请人会看到）", "配偶在本市有一套住房。")
                        .confirm("不予，盖章");
                officer.screen().says("不予批准：").accessible();
            }

            citizen.waitFor("没有批准");
            citizen.screen().says("配偶在本市有一套住房。").says("不同意怎么办").says("60 日内");
            citizen.screen().open("/documents").shows("我的证照").says("不予");
        }
    }

    private static void consent() throws IOException {
        try (Citizen spouse = citizen("c07", PHONE, true, Headings.ZH)) {
            spouse.signIn();
            spouse.screen().open("/consents").shows("别人请我同意的").says("黄测明请你同意");
            spouse.screen()
                    .press("button[name=agree][value=yes]")
                    .shows("别人请我同意的")
                    .says("你同意了");
        }
    }

    /** A register is silent, so the case is a clerk's, who approves; the bank cannot pay at first, and is asked again. */
    @Test
    void aClerkApprovesAndHasAFailedPaymentPaidAgain() throws IOException {
        try (Citizen citizen = citizen("c01", DESKTOP, true, Headings.ZH)) {
            house.shell("sandbox:fault bank-loans dead");
            citizen.signIn().start();
            citizen.fillUntil("check").file().waitFor("交上去了，由工作人员办");
            house.shell("sandbox:fault bank-loans none");
            house.shell("sandbox:fault payout reject");
            String number = citizen.caseNumber();
            looksForItOnAPhone(number);
            try (Officer officer = officer("fund.clerk")) {
                officer.screen().shows("办件队列");
                officer.find(number).dialog("Alt+a", "准予");
                officer.write("准予提取", "1800").press("准予，盖章").says("金额要大于零，理由要写。");
                officer.write("理由（留在档案里）", "银行说没有贷款。").confirm("准予，盖章");
                officer.screen().says("批准：银行说没有贷款。").accessible();

                officer.screen().open("/console/").shows("办件队列");
                officer.waitInView("付款没成", number);
                house.shell("sandbox:fault payout none");
                officer.find(number).screen().says("1,800.00 元，银行没付成").accessible();
                officer.key("Alt+p", "重新付款");
            }
            citizen.waitFor(Headings.ZH.paid());
        }
    }

    private static void looksForItOnAPhone(String number) throws IOException {
        try (Officer officer = new Officer(
                chromium.window(house.portal().toString(), PHONE, true), Account.of(house.accounts(), "fund.clerk"))) {
            Screen screen = officer.screen().shows("办件队列");
            assertThat(screen.at(".c-card")).isVisible();
            assertThat((Boolean) screen.at("vaadin-grid")
                            .evaluate("grid => { const table = grid.shadowRoot.querySelector('table');"
                                    + " return table.scrollWidth <= table.clientWidth; }"))
                    .as("the lines fit into the window")
                    .isTrue();
            officer.filter("不是谁的名字");
            assertThat(screen.at(".c-empty")).containsText("没有对得上的");
            screen.accessible();
            officer.filter(number.substring(6));
            assertThat(screen.page().locator(".c-card")).hasCount(1);
            screen.at(".c-card").click();
            screen.shows("租房提取住房公积金　林试安").says(number);
        }
    }

    @Test
    void pluginsArePausedWithAReasonAndResumed() throws IOException {
        String plugin = "org.banshi.plugins.realestate";
        try (Officer officer = officer("plugins")) {
            officer.screen().shows("办件队列");
            officer.screen().at(".c-top nav a[href='plugins']").click();
            Screen screen = officer.screen().shows("插件").says(plugin).says("在用");

            screen.page().getByLabel("暂停 " + plugin).click();
            officer.shown("暂停 " + plugin).press("暂停").says("写明为什么暂停。");
            officer.write("为什么暂停（经办人和运维会看到）", "年度校准").confirm("暂停");
            screen.says("已暂停").says("年度校准 (plugins)").accessible();

            screen.page().getByLabel("恢复 " + plugin).click();
            assertThat(screen.page().getByLabel("暂停 " + plugin)).isVisible();
            Distribution.await("all are live again", () -> house.plugins("LIVE") >= 5);
        }
    }

    /** The first administrator's password is good for choosing another one, and for nothing else. */
    @Test
    void theFirstPasswordIsChanged() throws IOException {
        String once = Files.readString(house.home().resolve("etc/first-administrator.txt"))
                .replaceFirst("(?s).*password: (\\S+).*", "$1");
        String fresh = "a better one: 7 herons";
        try (Officer officer =
                new Officer(chromium.desktop(house.portal().toString()), new Account("admin", "admin", once, ""))) {
            officer.screen().shows("先换一个密码");
            officer.chooses(fresh, "another").screen().at("[role=alert]").waitFor();
            assertThat(officer.screen().at("[role=alert]")).hasText("两遍打得不一样。");
            officer.screen().open("/console/plugins").shows("经办台登录");
            officer.signIn(new Account("admin", "admin", once, ""));
            officer.screen().shows("先换一个密码");
            officer.chooses(fresh, fresh).screen().shows("办件队列");
            officer.screen().open("/console/plugins").shows("插件");
        }
        try (Officer officer =
                new Officer(chromium.desktop(house.portal().toString()), new Account("admin", "admin", fresh, ""))) {
            officer.screen().shows("办件队列");
        }
    }

    @Test
    void whatIsNotThereOrNotTheClerksLooksTheSame() throws IOException {
        try (Officer officer = officer("fund.clerk")) {
            Screen screen = officer.screen().shows("办件队列");
            screen.open("/console/case/01JNOSUCHCASE0000000000000").shows("没有这一页");
            screen.open("/console/plugins").shows("没有这一页");
            screen.open("/console/nowhere").shows("没有这一页");
            screen.at("main a").click();
            screen.shows("办件队列");
        }
    }

    @Test
    void aWindowLeftOpenAsksToSignInOnceItsSessionHasEnded() throws IOException {
        try (Officer officer = officer("fund.clerk")) {
            officer.screen().shows("办件队列");
            house.endSessions("fund.clerk");
            officer.screen().at(".c-views button >> nth=1").click();
            officer.screen().shows("经办台登录");
        }
    }

    private static void approved(Citizen citizen) {
        citizen.findAndStart()
                .fillUntil("check")
                .file()
                .waitFor(citizen.headings().paid());
        Screen screen = citizen.screen();
        assertThat(screen.page().locator("a[href$='.pdf']").first()).isVisible();
        screen.open("/documents").shows(citizen.headings().documents());
        screen.press("main a[href^='/verify/']")
                .says(citizen.headings().genuine())
                .accessible();
    }

    private static Citizen citizen(String key, int width, boolean scripts, Headings headings) throws IOException {
        return new Citizen(
                chromium.window(house.portal().toString(), width, scripts),
                headings,
                Account.of(house.accounts(), key));
    }

    private static Officer officer(String key) throws IOException {
        return new Officer(chromium.desktop(house.portal().toString()), Account.of(house.accounts(), key));
    }
}
