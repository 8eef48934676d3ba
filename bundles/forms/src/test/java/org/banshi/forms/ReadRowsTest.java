// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banshi.forms.RentForm.complete;
import static org.banshi.forms.RentForm.facts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReadRowsTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private final Form form = RentForm.form();

    private String display(FactView facts, String field, Locale locale) {
        return form.readRows(complete(), facts, locale).stream()
                .filter(row -> row.field().equals(field))
                .findFirst()
                .orElseThrow()
                .display();
    }

    @Test
    void typedRowsReadAsOnTheReceipt() {
        assertThat(display(facts(), "rent", ZH)).isEqualTo("2,200.00 元");
        assertThat(display(facts(), "rent", Locale.ENGLISH)).isEqualTo("CNY 2,200.00");
        assertThat(display(facts(), "months", ZH)).isEqualTo("3 个月");
        assertThat(display(facts(), "byLease", ZH)).isEqualTo("否");
        assertThat(display(facts(), "bank", Locale.ENGLISH)).isEqualTo("Example Bank");
        assertThat(display(facts(), "cardNo", ZH)).isEqualTo("尾号 0014");
    }

    @Test
    void fetchedRowsCarryTheirSource() {
        ReadRow balance = form.readRows(complete(), facts(), ZH).stream()
                .filter(row -> row.field().equals("account.balance"))
                .findFirst()
                .orElseThrow();
        assertThat(balance.fetched()).isTrue();
        assertThat(balance.display()).isEqualTo("52,300.00 元");
        assertThat(balance.label()).isEqualTo("账户余额");
        assertThat(balance.fact().orElseThrow().source()).isEqualTo(RentForm.POLICE);
    }

    @Test
    void codesListsAndNothingAreSaidInWords() {
        FactView facts = RentForm.with(Map.of(
                "marriage.status",
                "20",
                "marriage.since",
                RentForm.day("2018-05-20"),
                "homes.count",
                BigDecimal.ONE,
                "homes.homes",
                List.of(Map.of("address", "示例区样板街 1 号", "share", "50%", "since", RentForm.day("2020-01-02")))));
        assertThat(display(facts, "declaredMarriage", ZH)).isEqualTo("已婚");
        assertThat(display(facts, "marriage.since", ZH)).isEqualTo("2018 年 5 月 20 日");
        assertThat(display(facts, "marriage.since", Locale.ENGLISH)).isEqualTo("20 May 2018");
        assertThat(display(facts, "declaredHomes", ZH)).isEqualTo("1 套");
        assertThat(display(facts, "homes.homes", ZH)).isEqualTo("示例区样板街 1 号，50%，2020 年 1 月 2 日");
        assertThat(display(facts, "draws.lastRentDraw", ZH)).isEqualTo("没有提取过");
    }

    @Test
    void oneIsSaidAsOne() {
        FactView facts =
                RentForm.with(Map.of("homes.count", BigDecimal.ONE, "account.fullMonths", new BigDecimal("1")));
        assertThat(display(facts, "declaredHomes", Locale.ENGLISH)).isEqualTo("1 home");
        assertThat(display(facts, "account.fullMonths", Locale.ENGLISH)).isEqualTo("1 month");
        assertThat(display(facts(), "declaredHomes", Locale.ENGLISH)).isEqualTo("0 homes");
        assertThat(display(facts(), "account.fullMonths", Locale.ENGLISH)).isEqualTo("38 months");
        assertThat(display(facts(), "months", Locale.ENGLISH)).isEqualTo("3 months");
        assertThat(form.readRows(complete().put("months", 1), facts(), Locale.ENGLISH))
                .filteredOn(row -> row.field().equals("months"))
                .extracting(ReadRow::display)
                .containsExactly("1 month");
    }

    @Test
    void answersInWordsAreThoseGivenByTheirProperty() {
        assertThat(form.inWords(complete().put("leaseNo", ""), facts(), ZH))
                .containsEntry("rent", "2,200.00 元")
                .containsEntry("byLease", "否")
                .containsEntry("cardNo", "尾号 0014")
                .doesNotContainKeys("leaseNo", "declaredMarriage", "payee", "account.balance");
    }

    @Test
    void aYearHasNoThousandsApart() {
        Form year = compiled("""
                {"type": "Control", "scope": "#/properties/year", "options": {"format": "plain"}},
                {"type": "Control", "scope": "#/properties/sheets"}""");
        assertThat(year.readRows(RentForm.answers("{\"year\": 2025, \"sheets\": 2025}"), FactView.EMPTY, ZH))
                .extracting(ReadRow::display)
                .containsExactly("2025", "2,025");
    }

    private static Form compiled(String controls) {
        Properties words = new Properties();
        List.of("page.p.title", "page.p.why", "field.year.label", "field.sheets.label")
                .forEach(key -> words.put(key, key));
        return Form.compile(
                """
                {"type": "object", "properties": {"year": {"type": "integer"}, "sheets": {"type": "integer"}}}""".getBytes(StandardCharsets.UTF_8),
                """
                {"type": "Categorization", "elements": [{"type": "Category", "options": {"id": "p"}, "elements": [%s]}]}""".formatted(controls).getBytes(StandardCharsets.UTF_8),
                words,
                words);
    }

    @Test
    void partsOfAListThatAreNotDeclaredStayHidden() {
        assertThat(display(facts(), "household.members", ZH))
                .isEqualTo("林试安，户主")
                .doesNotContain("3502");
    }

    @Test
    void whatASourceDidNotAnswerIsSaid() {
        FactView facts = RentForm.missing("account");
        assertThat(display(facts, "account.balance", ZH)).isEqualTo("这次没查到");
        assertThat(display(facts, "account.balance", Locale.ENGLISH)).isEqualTo("Could not be looked up");
    }

    @Test
    void whatASourceDoesNotStateIsNoneByItsWord() {
        Map<String, FactValue> facts = new HashMap<>(facts().facts());
        facts.put(
                "draws",
                new FactValue(
                        "draws", null, "fund/draws/v1", RentForm.POLICE, RentForm.ASKED, FactValue.Status.VERIFIED));
        ReadRow last = form.readRows(complete(), new FactView(facts), ZH).stream()
                .filter(row -> row.field().equals("draws.lastRentDraw"))
                .findFirst()
                .orElseThrow();
        assertThat(last.display()).isEqualTo("没有提取过");
        assertThat(last.fact().orElseThrow().source()).isEqualTo(RentForm.POLICE);
        assertThat(last.fact().orElseThrow().stated()).isEqualTo(RentForm.ASKED);
    }

    @Test
    void rowsOfTheUnmarriedDoNotSpeakOfASpouse() {
        assertThat(form.readRows(complete(), facts(), ZH))
                .extracting(ReadRow::field)
                .doesNotContain("marriage.spouseName", "spouseHomes.count");
    }

    @Test
    void numbersOfPapersAndPhonesAreMasked() {
        FactView facts =
                RentForm.with(Map.of("applicant.idNumber", "35029919920315002X", "applicant.mobile", "16000000001"));
        assertThat(display(facts, "applicant.idNumber", ZH)).isEqualTo("3502 **** **** **2X");
        assertThat(display(facts, "applicant.mobile", ZH)).isEqualTo("160 **** 0001");
    }

    @Test
    void everyFactOfTheContractHasAName() {
        for (String key : List.of("spouseDraws.drawnThisPeriod", "loans.loans", "account.paidTo", "id.birth")) {
            assertThat(form.factLabel(key)).isPresent();
        }
        assertThat(form.factDisplay("account.paidTo", "2026-10", ZH)).isEqualTo("2026 年 10 月");
        assertThat(form.factDisplay("account.fullMonths", new BigDecimal("38"), Locale.ENGLISH))
                .isEqualTo("38 months");
        assertThat(form.factLabel("weather.today")).isEmpty();
    }
}
