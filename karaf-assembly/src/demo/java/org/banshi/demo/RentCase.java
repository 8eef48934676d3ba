// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A citizen draws their housing fund for the rent, from the search box to the checked letter, over the portal's own pages.
 *
 * <p>{@code RentCase PORTAL ACCOUNTS-FILE LETTERS-DIRECTORY [PERSON]}; ends with 1 and one clear line if anything is not as it
 * should be.
 */
public final class RentCase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ITEM = "租房提取住房公积金";

    private final Applicant applicant;
    private final Story story;
    private final Path letters;

    /** A case of somebody. */
    public RentCase(Applicant applicant, Story story, Path letters) {
        this.applicant = applicant;
        this.story = story;
        this.letters = letters;
    }

    /** Runs the demonstration. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 3) {
            out.println("usage: RentCase PORTAL ACCOUNTS-FILE LETTERS-DIRECTORY [PERSON]");
            System.exit(2);
        }
        Story story = new Story(out);
        try {
            URI portal = URI.create(arguments[0]);
            Account person = Account.of(Path.of(arguments[1]), arguments.length > 3 ? arguments[3] : "c01");
            new RentCase(new Applicant(portal, person, story), story, Path.of(arguments[2])).walk();
        } catch (UnexpectedException e) {
            out.println("\nNOT AS IT SHOULD BE: " + e.getMessage());
            System.exit(1);
        }
    }

    /** What the citizen types. */
    public static Map<String, String> answers() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("你租住的地址", "示例市示例区试验路18号602室");
        typed.put("每月房租", "2200");
        typed.put("这次取几个月的", "1");
        typed.put("要按实际房租取吗", "否");
        typed.put("开户银行", "示例银行");
        typed.put("收款的银行卡号", "6217000000000000004");
        return typed;
    }

    /**
     * Walks the whole way.
     *
     * @return the page of the finished case
     */
    public Page walk() throws IOException {
        Page guide = guide();
        Page check = check(guide);
        Page filed = file(check);
        Page decided = decision(filed);
        Page finished = finish(decided);
        String code = letters(finished);
        verifyInPublic(code);
        return finished;
    }

    /** From words to the guide. */
    public Page guide() {
        story.step("Search · 在首页搜索");
        String href = "";
        for (String words : List.of("租房", "gjj", "zufang")) {
            href = applicant.search(words).mustLink(ITEM);
            story.say("“%s” → %s (%s)".formatted(words, ITEM, href));
        }
        story.step("Guide · 办事指南");
        Page guide = applicant.browser().open(href).expect(200);
        story.say(guide.heading() + " — " + guide.part("lead"));
        guide.main().ofClass("facts").stream()
                .flatMap(facts -> facts.all("div").stream())
                .forEach(row -> story.say(row.first("dt").map(Element::text).orElse("") + "："
                        + row.first("dd").map(Element::text).orElse("")));
        story.say("不用交：");
        story.list(guide.main().ofClass("nosub").stream().map(Element::text).toList());
        return guide;
    }

    /** From the guide to the check page. */
    public Page check(Page guide) {
        story.step("Sign in, and find the form filled in · 登录，核对取来的信息，填写没有的");
        Page check = applicant.fillIn(applicant.start(guide), answers());
        story.step("Check answers · " + check.heading());
        check.main().ofClass("sum").stream()
                .flatMap(list -> list.all("div").stream())
                .forEach(row -> story.say(row.first("dt").map(Element::text).orElse("") + "："
                        + row.first("dd").map(Element::text).orElse("")));
        List<ShownFact> facts = check.facts();
        story.say("取来的信息 " + facts.size() + " 项");
        UnexpectedException.unless(facts.size() >= 10, "only " + facts.size() + " facts were fetched");
        UnexpectedException.unless(
                facts.stream()
                        .allMatch(
                                fact -> !fact.source().isEmpty() || fact.value().startsWith("没有")),
                "a fact is shown without its source");
        return check;
    }

    /** Sends the check page twice, as a double click does. */
    public Page file(Page check) {
        story.step("Submit twice, as a double click does · 连按两次提交");
        Page sent = check;
        Page first = applicant.press(sent);
        for (int i = 0; i < 3 && Applicant.moved(first); i++) {
            story.say("→ " + first.part("notice"));
            sent = first;
            first = applicant.press(sent);
        }
        first.expect(200);
        Page second = applicant.press(sent).expect(200);
        story.say("→ " + first.at() + "，办件号 " + first.part("case-no"));
        UnexpectedException.unless(
                first.at().equals(second.at()) && !first.part("case-no").isEmpty(),
                "two cases were filed: %s and %s".formatted(first.at(), second.at()));
        story.say("第二次 → 同一件，没有第二件");
        return first;
    }

    /** Waits for the approval, and shows the rule and the reasons. */
    public Page decision(Page filed) {
        story.step("Decision · 决定");
        Page decided = applicant.await(filed, page -> !reasons(page).isEmpty(), PATIENCE);
        story.say(decided.heading());
        story.say(decided.main().ofClass("reasons").get(0).ofClass("meta").stream()
                .findFirst()
                .map(Element::text)
                .orElse(""));
        story.list(reasons(decided));
        UnexpectedException.unless(
                decided.words().contains("为什么批准"), "not approved: " + decided.heading() + " " + reasons(decided));
        UnexpectedException.unless(decided.words().contains("1,800"), "the amount is not 1,800: " + decided.heading());
        return decided;
    }

    /** Waits until the bank has confirmed and the letter is there. */
    public Page finish(Page decided) {
        story.step("The bank pays and confirms, the case is finished · 银行付款，办结");
        Page finished = applicant.await(
                decided,
                page -> page.heading().startsWith("办结了") && page.link("下载 PDF").isPresent(),
                PATIENCE);
        story.say(finished.heading());
        story.list(finished.main().ofClass("events").stream()
                .flatMap(events -> events.all("li").stream())
                .map(Element::text)
                .toList());
        return finished;
    }

    /**
     * Downloads the letter in both forms, and has both checked by programs that are not the server's.
     *
     * @return the letter's verification code as printed on the page
     */
    public String letters(Page finished) throws IOException {
        story.step("Letter: download, and check without the server · 下载决定书，独立验证");
        byte[] pdf = download(finished, "下载 PDF", "decision.pdf");
        byte[] ofd = download(finished, "下载 OFD", "decision.ofd");
        UnexpectedException.unless(pdf.length > 1000 && ofd.length > 1000, "the files are too small");
        if (PdfCheck.available()) {
            story.say("PDF, checked by pdfsig (poppler):");
            story.list(PdfCheck.of(letters.resolve("decision.pdf")));
        } else {
            story.say("PDF: not checked here, pdfsig is missing (Debian, Ubuntu: apt-get install poppler-utils)");
        }
        story.say("OFD, checked from its bytes by Bouncy Castle:");
        story.list(OfdCheck.of(ofd));
        ofd[ofd.length / 2] ^= 1;
        try {
            OfdCheck.of(ofd);
        } catch (UnexpectedException | IOException e) {
            story.say("one bit turned → refused");
            return finished.part("code-row").replaceAll(".*?([0-9A-Z]{2,}(-[0-9A-Z]+)+).*", "$1");
        }
        throw new UnexpectedException("the OFD with one bit turned is still found genuine");
    }

    /** Checks the letter on the public page, by its code and by its files, signed in as nobody. */
    public void verifyInPublic(String code) throws IOException {
        story.step("Verify page, as a stranger · 公开验真");
        Page form = applicant.stranger().open("/verify").expect(200);
        Page byCode = applicant.stranger().send(form, form.form("验").orElseThrow(), Map.of("code", code));
        story.say(code + " → " + verdict(byCode));
        for (String file : List.of("decision.pdf", "decision.ofd")) {
            byte[] content = Files.readAllBytes(letters.resolve(file));
            story.say(file + " → " + verdict(upload(form, file, content)));
            content[content.length / 2] ^= 1;
            Page altered = upload(form, file, content);
            UnexpectedException.unless(!altered.words().contains("属实，"), "an altered " + file + " is called genuine");
            story.say(file + ", one bit turned → "
                    + altered.main().first("h2").map(Element::text).orElse(""));
        }
    }

    private Page upload(Page form, String name, byte[] content) {
        return applicant.stranger().upload(form, form.form("上传").orElseThrow(), name, content);
    }

    private static String verdict(Page page) {
        String words = page.expect(200).part("result-head");
        UnexpectedException.unless(words.startsWith("属实"), "not found genuine: " + page.words());
        return words;
    }

    private byte[] download(Page page, String link, String name) throws IOException {
        byte[] content = applicant.browser().click(page, link).expect(200).content();
        Files.createDirectories(letters);
        Files.write(letters.resolve(name), content);
        story.say("%s  %,d bytes".formatted(letters.resolve(name), content.length));
        return content;
    }

    private static List<String> reasons(Page page) {
        return page.main().ofClass("reason").stream()
                .flatMap(list -> list.all("li").stream())
                .map(row -> row.all("span").stream().map(Element::text).collect(Collectors.joining("  〔")) + "〕")
                .toList();
    }
}
