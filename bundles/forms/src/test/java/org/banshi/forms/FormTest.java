// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banshi.forms.RentForm.answers;
import static org.banshi.forms.RentForm.complete;
import static org.banshi.forms.RentForm.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private final Form form = RentForm.form();

    private ObjectNode post(String page, ObjectNode before, Map<String, List<String>> posted) {
        Page shown = form.shown(before, facts()).stream()
                .filter(each -> each.id().equals(page))
                .findFirst()
                .orElseThrow();
        return form.accept(shown, posted, before);
    }

    private ObjectNode rent(String typed) {
        return post("rent", answers("{}"), Map.of("rent", List.of(typed)));
    }

    private List<String> problems(String page, ObjectNode answers, Locale locale) {
        return form.check(form.page(page).orElseThrow(), answers, facts(), locale).stream()
                .map(FieldProblem::message)
                .toList();
    }

    @Test
    void pagesComeInTheOrderTheyAreWalked() {
        assertThat(form.pages())
                .extracting(Page::id)
                .containsExactly("about-you", "marriage", "homes", "fund", "home", "rent", "lease", "account");
        assertThat(form.page("fund").orElseThrow().factsOnly()).isTrue();
        assertThat(form.page("nowhere")).isEmpty();
    }

    @Test
    void factsAreNoQuestions() {
        Page about = form.shown(answers("{}"), facts()).get(0);
        assertThat(about.fields()).allSatisfy(field -> {
            assertThat(field.kind()).isEqualTo(Kind.FACT);
            assertThat(field.required()).isFalse();
        });
    }

    @Test
    void fullWidthDigitsAndThousandsAreRead() {
        assertThat(rent("２，２００.50").get("rent").decimalValue()).isEqualByComparingTo("2200.50");
        assertThat(rent("¥2,200元").get("rent").intValue()).isEqualTo(2200);
        assertThat(rent(" 1800.00 ").get("rent").toString()).isEqualTo("1800");
    }

    @Test
    void whatCannotBeReadStaysAsTyped() {
        ObjectNode answers = rent("两千二");
        assertThat(answers.get("rent").asText()).isEqualTo("两千二");
        Field rent = form.page("rent").orElseThrow().fields().get(0);
        assertThat(form.inputValues(rent, answers, facts())).containsExactly("两千二");
        assertThat(problems("rent", answers, ZH)).contains("每月房租要写数字，例如 1800");
        assertThat(problems("rent", answers, Locale.ENGLISH)).contains("Write the rent in digits, for example 1800");
    }

    @Test
    void cardNumberIsCleanedAndChecked() {
        assertThat(account("9999 9900-0000 0000 014").get("cardNo").asText()).isEqualTo("9999990000000000014");
        assertThat(problems("account", account("9999990000000000014"), ZH)).isEmpty();
        assertThat(problems("account", account("9999990000000000015"), ZH)).containsExactly("收款卡号有一位不对，请对着卡再看一遍");
        assertThat(problems("account", account("99999900000"), ZH)).containsExactly("收款卡号少了几位，你填了 11 位");
        assertThat(problems("account", account(""), ZH)).containsExactly("请写收款的银行卡号");
    }

    private ObjectNode account(String card) {
        return post("account", answers("{}"), Map.of("bank", List.of("示例银行"), "cardNo", List.of(card)));
    }

    @Test
    void whatIsPostedForFactsAndOtherPagesIsIgnored() {
        ObjectNode answers = post(
                "account",
                answers("{\"rent\": 900}"),
                Map.of(
                        "payee", List.of("别人"),
                        "id.name", List.of("别人"),
                        "rent", List.of("1"),
                        "bank", List.of("示例银行"),
                        "cardNo", List.of("")));
        assertThat(answers).isEqualTo(answers("{\"rent\": 900, \"bank\": \"示例银行\"}"));
    }

    @Test
    void factStatedByItsSourceCannotBeDeclared() {
        ObjectNode answers = post("marriage", answers("{}"), Map.of("declaredMarriage", List.of("20")));
        assertThat(answers).isEmpty();
    }

    @Test
    void missingFactBecomesAQuestionWhoseAnswerIsDeclared() {
        FactView facts = RentForm.missing("marriage");
        Page page = form.shown(answers("{}"), facts).get(1);
        assertThat(page.fields()).singleElement().satisfies(field -> {
            assertThat(field.kind()).isEqualTo(Kind.CHOICE);
            assertThat(field.required()).isTrue();
        });
        assertThat(form.check(page, answers("{}"), facts, ZH))
                .containsExactly(new FieldProblem("declaredMarriage", "请选你的婚姻状况"));

        ObjectNode answers = form.accept(page, Map.of("declaredMarriage", List.of("10")), answers("{}"));
        FactValue declared =
                form.declared(answers, facts).find("marriage.status").orElseThrow();
        assertThat(declared.status()).isEqualTo(FactValue.Status.DECLARED);
        assertThat(declared.value()).isEqualTo("10");
        assertThat(declared.stated()).isEqualTo(RentForm.ASKED);
    }

    @Test
    void declaredAnswerIsNotFiledOnceTheFactIsThere() {
        ObjectNode answers = complete().put("declaredMarriage", "20");
        assertThat(form.filed(answers, facts()).has("declaredMarriage")).isFalse();
        assertThat(form.declared(answers, facts())).isEqualTo(facts());
    }

    @Test
    void hiddenFieldIsNeitherReadNorFiledButKept() {
        ObjectNode yes = post("rent", answers("{}"), Map.of("byLease", List.of("true")));
        assertThat(form.shown(yes, facts())).extracting(Page::id).contains("lease");
        ObjectNode typed = post("lease", yes, Map.of("leaseNo", List.of("示租 12")));
        ObjectNode no = post("rent", typed, Map.of("byLease", List.of("false")));
        assertThat(no.get("leaseNo").asText()).isEqualTo("示租 12");
        assertThat(form.shown(no, facts())).extracting(Page::id).doesNotContain("lease");
        assertThat(form.accept(form.page("lease").orElseThrow(), Map.of("leaseNo", List.of("x")), no))
                .isEqualTo(no);
        assertThat(form.filed(no, facts()).has("leaseNo")).isFalse();
        assertThat(form.readRows(no, facts(), ZH)).extracting(ReadRow::field).doesNotContain("leaseNo");
    }

    @Test
    void lengthIsCountedInCodePoints() {
        ObjectNode fits = answers("{}").put("address", "𬭎".repeat(120));
        ObjectNode tooLong = answers("{}").put("address", "𬭎".repeat(121));
        assertThat(problems("home", fits, ZH)).isEmpty();
        assertThat(problems("home", tooLong, ZH)).containsExactly("地址最多写 120 个字，你写了 121 个，请写短一点");
    }

    @Test
    void punctuationOfTextIsLeftAlone() {
        ObjectNode answers = post("home", answers("{}"), Map.of("address", List.of("　试验路１８号（后门），六楼 ")));
        assertThat(answers.get("address").asText()).isEqualTo("试验路18号（后门），六楼");
    }

    @Test
    void limitsAreSaidFieldByFieldInThePagesOrder() {
        ObjectNode answers = answers("{\"rent\": 0, \"months\": 13, \"byLease\": \"maybe\"}");
        assertThat(form.check(form.page("rent").orElseThrow(), answers, facts(), Locale.ENGLISH))
                .containsExactly(
                        new FieldProblem("rent", "The rent must be more than 0"),
                        new FieldProblem("months", "12 months is the most at once"),
                        new FieldProblem("byLease", "Choose “Do you want to draw the actual rent?” from the list"));
        assertThat(problems("rent", answers("{\"rent\": 1800.505, \"months\": 1.5, \"byLease\": false}"), ZH))
                .containsExactly("每月房租最多写到分，例如 1800.50", "取几个月要写整数，例如 3");
    }

    @Test
    void everythingMissingIsNamedOnce() {
        assertThat(form.checkAll(answers("{}"), facts(), ZH))
                .extracting(FieldProblem::field)
                .containsExactly("address", "rent", "months", "byLease", "bank", "cardNo");
        assertThat(form.checkAll(complete(), facts(), ZH)).isEmpty();
    }

    @Test
    void defaultIsOfferedNotAssumed() {
        Page rent = form.page("rent").orElseThrow();
        Field months = rent.fields().get(1);
        assertThat(form.inputValues(months, answers("{}"), facts())).containsExactly("1");
        assertThat(form.inputValues(months, answers("{\"months\": 3}"), facts()))
                .containsExactly("3");
        assertThat(form.filed(answers("{}"), facts())).isEmpty();
    }

    @Test
    void valuesForRulesAreTyped() {
        assertThat(form.values(complete(), facts()))
                .containsEntry("byLease", false)
                .containsEntry("bank", "示例银行")
                .hasEntrySatisfying("rent", rent -> assertThat(rent)
                        .isInstanceOf(java.math.BigDecimal.class)
                        .hasToString("2200"));
    }

    @Test
    void openApiKeepsTheConditionAndTheRequiredFields() {
        ObjectNode component = form.openApi();
        assertThat(component.has("$schema")).isFalse();
        assertThat(component.get("required")).hasSize(6);
        assertThat(component.at("/allOf/0/else/properties/leaseNo").booleanValue())
                .isFalse();
    }

    @Test
    void inputSaysWhichKeyboardItWants() {
        Page account = form.page("account").orElseThrow();
        Field card = account.fields().get(2);
        assertThat(card.inputMode()).isEqualTo("numeric");
        assertThat(card.maxLength()).isEqualTo(19);
        assertThat(account.fields().get(0).fact()).isEqualTo(Optional.of("id.name"));
        assertThat(form.page("rent").orElseThrow().fields().get(0).inputMode()).isEqualTo("decimal");
    }
}
