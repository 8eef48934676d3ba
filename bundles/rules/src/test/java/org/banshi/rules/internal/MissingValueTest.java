// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banshi.rules.Decision;
import org.banshi.rules.Explained;
import org.banshi.rules.InputStatus;
import org.banshi.rules.RuleInput;
import org.banshi.rules.RuleRequest;
import org.banshi.spi.CaseRef;
import org.banshi.spi.Fault;
import org.banshi.spi.LocalText;
import org.banshi.spi.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine approves only from values that are there. */
class MissingValueTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String HEAD = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="t" name="t" namespace="https://example.org/t">
              <inputData id="i1" name="id"><variable id="v1" name="id"/></inputData>
              <inputData id="i2" name="answers"><variable id="v2" name="answers"/></inputData>
              <inputData id="i3" name="today"><variable id="v3" name="today"/></inputData>
              <decision id="h" name="home">
                <variable id="vh" name="home"/>
                <informationRequirement id="r4"><requiredInput href="#i2"/></informationRequirement>
                <literalExpression id="eh"><text>answers.year</text></literalExpression>
              </decision>
              <decision id="d" name="decision">
                <variable id="vd" name="decision"/>
                <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#i2"/></informationRequirement>
                <informationRequirement id="r3"><requiredInput href="#i3"/></informationRequirement>
                <informationRequirement id="r5"><requiredDecision href="#h"/></informationRequirement>
                <decisionTable id="t1" hitPolicy="FIRST">
                  <input id="c1"><inputExpression id="e1"><text>id.age</text></inputExpression></input>
                  <input id="c2"><inputExpression id="e2"><text>answers.year</text></inputExpression></input>
                  <output id="o1" name="outcome"/><output id="o2" name="amount"/><output id="o3" name="rule"/>
                  <output id="o4" name="ground"/><output id="o5" name="zh"/><output id="o6" name="en"/>
            """;

    /** A table on {@code id.age} and {@code answers.year}; a rule is age, year, outcome, amount. */
    private static RuleModel table(String... rules) {
        return tableOn("id.age", rules);
    }

    private static RuleModel tableOn(String first, String... rules) {
        StringBuilder dmn = new StringBuilder(HEAD.replace("id.age", first));
        for (int i = 0; i < rules.length; i++) {
            String[] cells = rules[i].split("\\|", -1);
            dmn.append("<rule>");
            for (String test : List.of(cells[0], cells[1])) {
                dmn.append("<inputEntry><text>%s</text></inputEntry>".formatted(test.strip()));
            }
            for (String said : List.of(
                    "\"%s\"".formatted(cells[2].strip()),
                    cells[3],
                    "\"%d\"".formatted(i),
                    "\"g\"",
                    "\"中\"",
                    "\"en\"")) {
                dmn.append("<outputEntry><text>%s</text></outputEntry>".formatted(said.strip()));
            }
            dmn.append("</rule>");
        }
        byte[] bytes = dmn.append("</decisionTable></decision></definitions>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        List<Fault> faults = new ArrayList<>();
        RuleModel model = RuleModel.compile(
                        "rules.dmn", bytes, Map.of("input.year", new LocalText("年度", "Year")), faults)
                .orElseThrow(() -> new AssertionError(faults));
        return model;
    }

    private static Decision decide(RuleModel table, String age, String year) {
        Map<String, Object> id = new TreeMap<>();
        Map<String, Object> answers = new TreeMap<>();
        if (!age.isEmpty()) {
            id.put("age", new BigDecimal(age));
        }
        if (!year.isEmpty()) {
            answers.put("year", new BigDecimal(year));
        }
        RuleInput input = new RuleInput("id", id, "police/id/v1", NOW, InputStatus.VERIFIED);
        return Decider.decide(
                table,
                new RuleRequest(
                        "digest", new CaseRef("case-1"), List.of(input), answers, LocalDate.parse("2026-11-24")),
                "d1",
                NOW);
    }

    private static String decided(RuleModel table, String age, String year) {
        Decision decision = decide(table, age, year);
        return decision.outcome() + " " + decision.rule();
    }

    @Test
    void rowThatCouldNotBeTestedLetsNoLaterRowApprove() {
        RuleModel table = table("- | &gt; 2025 | refuse | null", "- | - | approve | null");
        assertThat(decided(table, "30", "2026")).isEqualTo("REFUSE_PROPOSED 0");
        assertThat(decided(table, "30", "2025")).isEqualTo("APPROVE 1");
        assertThat(decided(table, "30", "")).isEqualTo("CLERK a");
        assertThat(decide(table, "30", "").explanation()).singleElement().satisfies(line -> {
            assertThat(line.inputLabel()).isEqualTo(new LocalText("年度", "Year"));
            assertThat(line.shown()).isEqualTo(new LocalText("没有", "None"));
            assertThat(line)
                    .extracting(Explained::rule, Explained::held, Explained::decisive)
                    .containsExactly("a", true, true);
        });
    }

    @Test
    void rowThatFailsByAKnownValueDoesNotNeedTheOther() {
        RuleModel table = table("&lt; 18 | &gt; 2025 | refuse | null", "- | - | approve | null");
        assertThat(decided(table, "30", "")).isEqualTo("APPROVE 1");
        assertThat(decided(table, "17", "")).isEqualTo("CLERK a");
        assertThat(decided(table, "", "2024")).isEqualTo("APPROVE 1");
    }

    @Test
    void conditionThatHoldsForWantOfAValueApprovesNothing() {
        RuleModel table = table("- | not(2026) | approve | null", "- | - | clerk | null");
        assertThat(decided(table, "30", "2025")).isEqualTo("APPROVE 0");
        assertThat(decided(table, "30", "")).isEqualTo("CLERK a");
    }

    @Test
    void conditionAgainstNothingSettlesNothing() {
        RuleModel table = table("&lt; answers.year | - | refuse | null", "- | - | approve | null");
        assertThat(decided(table, "30", "18")).isEqualTo("APPROVE 1");
        assertThat(decided(table, "30", "")).isEqualTo("CLERK a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "? = home", "&gt; home", "[home..home]"})
    void rowAgainstADecisionWithoutAValueLetsNoLaterRowApprove(String test) {
        RuleModel table = table(test + " | - | refuse | null", "- | - | approve | null");
        assertThat(decided(table, "30", "31")).isEqualTo("APPROVE 1");
        assertThat(decided(table, "30", "")).isEqualTo("CLERK a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not(home)", "? != home"})
    void conditionThatHoldsAgainstADecisionWithoutAValueApprovesNothing(String test) {
        RuleModel table = table(test + " | - | approve | null", "- | - | clerk | null");
        assertThat(decided(table, "30", "31")).isEqualTo("APPROVE 0");
        assertThat(decided(table, "30", "30")).isEqualTo("CLERK 1");
        assertThat(decided(table, "30", "")).isEqualTo("CLERK a");
    }

    @Test
    void partOfAPathIsNotTakenForADecisionOfThatName() {
        assertThat(Kie.parse("not(figures.home)", true, Set.of("figures", "home"))
                        .orElseThrow()
                        .paths())
                .containsExactly(List.of("figures", "home"));
    }

    @Test
    void partOfADateIsAValue() {
        RuleModel table =
                tableOn("today.year", "&lt; 2026 | - | refuse | null", "- | &lt; today.year | approve | null");
        assertThat(decided(table, "30", "2025")).isEqualTo("APPROVE 1");
        assertThat(decide(table, "30", "2025").explanation())
                .extracting(Explained::value)
                .containsExactly("2026", "2025");
    }

    @Test
    void columnThatNamesNullIsTakenAtItsWord() {
        RuleModel table = table("- | null | approve | null", "- | &gt; 2025 | refuse | null", "- | - | approve | null");
        assertThat(decided(table, "30", "")).isEqualTo("APPROVE 0");
        assertThat(decided(table, "30", "2026")).isEqualTo("REFUSE_PROPOSED 1");
        assertThat(decided(table, "30", "2024")).isEqualTo("APPROVE 2");
        RuleModel other =
                table("- | not(null) | clerk | null", "- | &gt; 2025 | refuse | null", "- | - | approve | null");
        assertThat(decided(other, "30", "")).isEqualTo("APPROVE 2");
    }

    @Test
    void refusalAndClerkNeedNoValue() {
        assertThat(decided(table("- | &gt; 2025 | approve | null", "- | - | refuse | null"), "30", ""))
                .isEqualTo("REFUSE_PROPOSED 1");
        assertThat(decided(table("- | &gt; 2025 | approve | null", "- | - | clerk | null"), "30", ""))
                .isEqualTo("CLERK 1");
    }

    @Test
    void amountThatComesOutNullIsNoAmount() {
        RuleModel table = table("- | - | approve | answers.year");
        assertThat(decided(table, "30", "")).isEqualTo("CLERK x");
        assertThat(decided(table, "30", "0")).isEqualTo("CLERK x");
        assertThat(decided(table, "30", "2")).isEqualTo("APPROVE 0");
    }

    @Test
    void amountThatIsNothingOnceCutToFenIsNoAmount() {
        RuleModel table = table("- | - | approve | answers.year");
        assertThat(decided(table, "30", "0.009")).isEqualTo("CLERK x");
        assertThat(decided(table, "30", "-0.009")).isEqualTo("CLERK x");
        assertThat(decide(table, "30", "0.019").amount()).contains(new Money(new BigDecimal("0.01")));
    }
}
