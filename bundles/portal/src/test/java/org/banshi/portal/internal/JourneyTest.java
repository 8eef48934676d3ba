// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.portal.internal.house.Browser;
import org.banshi.portal.internal.house.House;
import org.banshi.portal.internal.house.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final Map<String, String> RENT = Map.of("rent", "2200", "months", "3", "byLease", "false");
    private static final Map<String, String> ACCOUNT = Map.of("bank", "示例银行", "cardNo", "6217 0000 0000 0000 004");

    private House house;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        house = House.open();
        browser = new Browser(house);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private String begin() {
        browser = Browser.of(house, People.LIN);
        browser.get("/items/rent-withdrawal");
        String draft = Browser.to(browser.post("/items/rent-withdrawal/start", Map.of()));
        assertThat(Browser.to(browser.get(draft))).isEqualTo(draft + "/about-you");
        return draft;
    }

    private String fillIn() {
        String draft = begin();
        browser.get(draft + "/home");
        browser.post(draft + "/home", Map.of("address", "示例区试验路 18 号 602 室"));
        browser.post(draft + "/rent", RENT);
        assertThat(Browser.to(browser.post(draft + "/account", ACCOUNT))).isEqualTo(draft + "/check");
        return draft;
    }

    private Map<String, String> filing(String draft) {
        String page = browser.get(draft + "/check").body();
        Map<String, String> fields = new TreeMap<>();
        fields.put("true", "yes");
        fields.put("key", hidden(page, "key"));
        fields.put("version", hidden(page, "version"));
        return fields;
    }

    private static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as("hidden field " + name).isTrue();
        return found.group(1);
    }

    @Test
    void everydayWordsLeadToTheGuide() {
        assertThat(browser.get("/search?q=gjj").body()).contains("href=\"/items/rent-withdrawal\"");
        assertThat(browser.get("/suggest?q=%E7%A7%9F").body()).contains("\"href\":\"/items/rent-withdrawal\"");
        assertThat(browser.get("/items/rent-withdrawal").body())
                .contains("谁能办", "不用交的材料", "24(6)", "法定 3 个工作日", "父母在本市有房");
    }

    @Test
    void guideAndCaseOfAnInventedAgencySaySo() {
        String invented = "示例：示例市住房公积金中心和这件事都是虚构的，开出的文书没有法律效力。";
        assertThat(browser.get("/items/rent-withdrawal").body()).contains(invented);
        String draft = fillIn();
        String filed = Browser.to(browser.post(draft + "/file", filing(draft)));
        assertThat(browser.get(filed).body()).contains(invented);
        assertThat(browser.get(filed + "?lang=en").body()).contains("what is issued has no force in law");
    }

    @Test
    void aPausedItemKeepsItsGuideButHasNoWayIn() {
        assertThat(browser.get("/items/loan-withdrawal").body())
                .contains("这件事暂停办理", "已经提交的继续办，要由该单位记账、付款的等恢复后再做")
                .doesNotContain("/items/loan-withdrawal/start");
    }

    @Test
    void startingWithoutASessionGoesOnByItselfAfterSigningIn() {
        browser.get("/items/rent-withdrawal");
        HttpResponse<String> asked = browser.post("/items/rent-withdrawal/start", Map.of());
        assertThat(asked.statusCode()).isEqualTo(403);
        HttpResponse<String> entered = browser.post(
                "/sign-in",
                Map.of(
                        "login", People.LIN.mobile(),
                        "password", People.PASSWORD,
                        "_parked", hidden(asked.body(), "_parked")));
        assertThat(Browser.to(entered)).isEqualTo("/drafts/draft-1");
    }

    @Test
    void factsAreShownWithSourceAndTimeAndAreNoInputs() {
        String draft = begin();
        assertThat(browser.get(draft + "/fund").body())
                .contains("52,300.00 元", "示例市公积金中心", "今天 09:46 查", "不对？")
                .doesNotContain("name=\"account.balance\"");
    }

    @Test
    void whatTheSourceDoesNotStateIsNoneWithSourceAndTime() {
        String draft = begin();
        String row = browser.get(draft + "/fund").body();
        row = row.substring(row.indexOf("上次租房提取"));
        assertThat(row.substring(0, row.indexOf("正在还的房贷"))).contains("没有提取过", "示例市公积金中心", "今天 09:46 查");
    }

    @Test
    void aContestedFactSaysWhatTheReaderSays() {
        String draft = begin();
        browser.get(draft + "/fund");
        HttpResponse<String> contested =
                browser.post(draft + "/contest", Map.of("fact", "account.balance", "page", "fund", "words", "少了一个月"));
        assertThat(Browser.to(contested)).isEqualTo(draft + "/fund");
        assertThat(browser.get(draft + "/fund").body()).contains("你说：少了一个月", "已提出异议");
    }

    @Test
    void whatIsWrongIsSaidFirstAndNothingTypedIsCleared() {
        String draft = begin();
        browser.get(draft + "/rent");
        HttpResponse<String> answer =
                browser.post(draft + "/rent", Map.of("rent", "两千二", "months", "3", "byLease", "false"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>错误：", "每月房租要写数字，例如 1800", "href=\"#rent\"", "value=\"两千二\"")
                .containsPattern("role=\"alert\"[\\s\\S]*<h1>");
    }

    @Test
    void aChangedAnswerLeadsBackToTheCheckPage() {
        String draft = fillIn();
        assertThat(browser.get(draft + "/check").body()).contains(draft + "/home?after=check#address");
        String page = browser.get(draft + "/home?after=check").body();
        HttpResponse<String> saved =
                browser.post(draft + "/home", Map.of("address", "示例区试验路 19 号", "_after", hidden(page, "_after")));
        assertThat(Browser.to(saved)).isEqualTo(draft + "/check");
    }

    @Test
    void pressingTwiceFilesOneCase() {
        String draft = fillIn();
        Map<String, String> filing = filing(draft);
        HttpResponse<String> first = browser.post(draft + "/file", filing);
        HttpResponse<String> second = browser.post(draft + "/file", filing);
        assertThat(Browser.to(first)).isEqualTo("/cases/draft-1");
        assertThat(Browser.to(second)).isEqualTo("/cases/draft-1");
        assertThat(house.work.filed()).hasSize(1);
        assertThat(Browser.to(browser.get(draft + "/check"))).isEqualTo("/cases/draft-1");
    }

    @Test
    void theTickIsAskedForBeforeFiling() {
        String draft = fillIn();
        Map<String, String> filing = filing(draft);
        filing.remove("true");
        HttpResponse<String> answer = browser.post(draft + "/file", filing);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请先勾选，再提交");
        assertThat(house.work.filed()).isEmpty();
    }

    @Test
    void factsThatMovedAreMarkedAndCheckedAgain() {
        String draft = fillIn();
        house.work.factsMove = true;
        HttpResponse<String> answer = browser.post(draft + "/file", filing(draft));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("有的信息刚刚变了", "fact changed", "100.00 元");
        assertThat(house.work.filed()).isEmpty();
        assertThat(Browser.to(browser.post(draft + "/file", filing(draft)))).isEqualTo("/cases/draft-1");
    }

    @Test
    void theSpouseIsAskedBehindThePageThatNamesThem() {
        house.work.married = true;
        String draft = begin();
        browser.get(draft + "/marriage");
        assertThat(Browser.to(browser.post(draft + "/marriage", Map.of()))).isEqualTo(draft + "/spouse");
        assertThat(browser.get(draft + "/spouse").body()).contains("陈样宁", "本市住房 · 示例市不动产登记中心");
        browser.post(draft + "/spouse", Map.of());
        assertThat(browser.get(draft + "/spouse").body()).contains("等配偶答复");
    }

    @Test
    void theSpouseAnswersInASessionOfTheirOwn() {
        browser = Browser.of(house, People.CHEN);
        assertThat(browser.get("/consents").body()).contains("林试安请你同意", "办理租房提取住房公积金");
        HttpResponse<String> answer = browser.post("/consents", Map.of("id", "consent-1", "agree", "yes"));
        assertThat(answer.body()).contains("你同意了").doesNotContain("林试安请你同意");
    }

    @Test
    void anApprovalSaysAmountReasonsPaperAndTrack() {
        browser = Browser.of(house, People.LIN);
        assertThat(browser.get("/cases/case-approved").body())
                .contains("5,400 元正在付给你", "准予提取决定书", "示例金提〔2026〕12号", "银行付款中", "用时 1 秒")
                .contains("连续足额缴存（个月）：38", "60 日内申请行政复议", "K7QM-", "/documents/letter-1.pdf")
                .contains("公积金账户状态：正常", "要按实际房租取：否");
    }

    @Test
    void anApprovalThatPaysNothingWaitsForItsLetterAndForNoBank() {
        browser = Browser.of(house, People.LIN);
        assertThat(browser.get("/cases/case-free").body())
                .contains("批准了", "现在轮到我们")
                .doesNotContain("现在等银行", "银行确认", "金额 0.00", "元正在付给你");
        assertThat(browser.get("/cases/case-approved").body()).contains("现在等银行", "金额 5,400.00 元");
    }

    @Test
    void aCaseWithAClerkShowsItsClockAndWhyAPersonLooks() {
        browser = Browser.of(house, People.LIN);
        assertThat(browser.get("/cases/case-clerk").body())
                .contains("由工作人员办", "11 月 25 日前", "class=\"d used\">1", "class=\"d today\">2", "class=\"d due\">3")
                .contains("本市有自有住房", "机器只能批准");
    }

    @Test
    void aRefusalNamesReasonGroundAndHowToObject() {
        browser = Browser.of(house, People.LIN);
        assertThat(browser.get("/cases/case-refused").body())
                .contains("没有批准", "登记簿里有一套示例区的住房", "住房公积金管理条例 第二十四条第六项", "行政复议");
    }

    @Test
    void whatTheClerkAsksIsAnsweredAtOnce() {
        browser = Browser.of(house, People.LIN);
        assertThat(browser.get("/cases/case-more/more").body()).contains("请写到几室", "value=\"示例区试验路 18 号\"");
        HttpResponse<String> empty =
                browser.post("/cases/case-more/more", Map.of("_version", "3", "address", "示例区试验路 18 号", "_words", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        HttpResponse<String> sent = browser.post(
                "/cases/case-more/more", Map.of("_version", "3", "address", "示例区试验路 18 号 602 室", "_words", ""));
        assertThat(Browser.to(sent)).isEqualTo("/cases/case-more");
    }

    @Test
    void documentsAreHandedOutInBothForms() {
        browser = Browser.of(house, People.LIN);
        assertThat(browser.get("/documents").body()).contains("准予提取决定书", "有效");
        HttpResponse<String> ofd = browser.get("/documents/letter-1.ofd");
        assertThat(ofd.body()).isEqualTo("a OFD file");
        assertThat(ofd.headers().firstValue("Content-Type")).hasValue("application/ofd");
    }

    @Test
    void usesOfMyDataSayWhoWhatAndWhy() {
        browser = Browser.of(house, People.LIN);
        assertThat(browser.get("/data-use").body())
                .contains("婚姻登记", "示例市民政局", "办理租房提取住房公积金", "/cases/case-approved", "没有查到");
    }

    @Test
    void everyPageIsThereInEnglishAndInLargePrint() {
        assertThat(browser.get("/items/rent-withdrawal?lang=en").body())
                .contains("<html lang=\"en\"", "Who can apply", "By law: 3 working days");
        assertThat(browser.get("/").body()).contains("What do you need today?");
        assertThat(browser.get("/?mode=elder&lang=zh").body()).contains("class=\"elder\"", "不再问您");
    }
}
