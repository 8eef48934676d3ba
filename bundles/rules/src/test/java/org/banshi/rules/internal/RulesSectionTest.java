// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;

class RulesSectionTest {
    private static final String FILE = "BANSHI-INF/items/rent/rules.dmn";
    private static final String ITEM = """
            facts:
              - {service: police/id/v1, as: id}
              - {service: police/household/v1, as: household}
              - {service: civil-affairs/marriage/v1, as: marriage}
              - {service: real-estate/homes/v1, as: homes}
              - {service: fund/account/v1, as: account}
              - {service: fund/draws/v1, as: draws}
              - {service: bank/loans/v1, as: loans}
              - {service: real-estate/homes/v1, as: spouseHomes}
              - {service: fund/draws/v1, as: spouseDraws}
            """;
    private static final String FORM = """
            {"properties": {"rent": {}, "months": {}, "byLease": {}, "home": {"properties": {"street": {}}}}}
            """;
    private static final String ACCOUNT = """
            id: fund/account/v1
            facts:
              - {name: state, type: text}
              - {name: balance, type: number}
              - {name: fullMonths, type: number}
            """;
    private static final Map<String, List<String>> PUBLISHED = Map.of(
            "police/id/v1", List.of("match", "status"),
            "police/household/v1", List.of("children", "members"),
            "civil-affairs/marriage/v1", List.of("status"),
            "real-estate/homes/v1", List.of("count"),
            "fund/account/v1", List.of("older"),
            "fund/draws/v1", List.of("lastRentDraw", "drawnThisPeriod"));

    private static List<Fault> faults(String wrong, String instead) {
        String dmn = new String(RentCase.bytes("rules.dmn"), StandardCharsets.UTF_8);
        assertThat(dmn).contains(wrong);
        return faultsOf(dmn.replace(wrong, instead));
    }

    private static List<Fault> faultsOf(String dmn) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("items/rent/item.yaml", ITEM.getBytes(StandardCharsets.UTF_8));
        files.put("items/rent/form.schema.json", FORM.getBytes(StandardCharsets.UTF_8));
        files.put("services/account.yaml", ACCOUNT.getBytes(StandardCharsets.UTF_8));
        files.put("items/rent/rules.dmn", dmn.getBytes(StandardCharsets.UTF_8));
        for (String words : List.of("messages_zh.properties", "messages_en.properties")) {
            files.put("items/rent/" + words, RentCase.bytes(words));
        }
        List<Fault> faults = new ArrayList<>();
        new RulesSection(service -> Optional.ofNullable(PUBLISHED.get(service)).map(TreeSet::new))
                .prepare(new PluginFiles("p", "1", files), faults);
        return faults;
    }

    private static void refuses(String wrong, String instead, String words) {
        assertThat(faults(wrong, instead)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.line()).isPositive();
            assertThat(fault.message()).contains(words);
        });
    }

    @Test
    void takesTheRentTable() {
        assertThat(faults("8", "8")).isEmpty();
    }

    @Test
    void namesTheLineOfWhatDoesNotCompile() {
        refuses("<text>figures.left</text></outputEntry>", "<text>figures.(left</text></outputEntry>", "figures.(left");
        refuses("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"", "expected FIRST");
    }

    @Test
    void namesTheLineOfBrokenXml() {
        refuses("</definitions>", "</definition>", "not XML");
        assertThat(faultsOf("<definitions/>")).isNotEmpty();
        assertThat(faultsOf("")).isNotEmpty();
    }

    @Test
    void demandsTheDecisionAndItsOutputs() {
        refuses("name=\"decision\"", "name=\"verdict\"", "expected a decision named 'decision'");
        refuses("<output id=\"o-ground\" name=\"ground\"/>", "<output id=\"o-ground\" name=\"basis\"/>", "outputs");
    }

    @Test
    void machineNeverRefuses() {
        refuses("\"refuse\"", "\"refused\"", "expected \"approve\", \"clerk\" or \"refuse\"");
    }

    @Test
    void refusalNeedsAGroundAndEveryRuleItsWords() {
        refuses("\"示例市住房公积金租房提取办法（示例）\"", "\"\"", "a refusal needs its legal ground");
        refuses("\"Nothing left\"", "\"\"", "words in zh and en");
        refuses("\"Nothing left\"", "figures.left", "expected a text in quotes");
    }

    @Test
    void codeATableTestsNeedsItsWords() {
        refuses(
                "<inputEntry id=\"c-2-accountState\"><text>\"06\"</text>",
                "<inputEntry id=\"c-2-accountState\"><text>\"06\", \"07\"</text>",
                "code '07' of accountState has no words");
        List<Fault> faults = faults(
                "<inputEntry id=\"c-3a-accountState\"><text>not(\"01\")</text>",
                "<inputEntry id=\"c-3a-accountState\"><text>not(\"08\")</text>");
        assertThat(faults)
                .containsExactly(
                        new Fault(
                                FILE,
                                line("c-3a-accountState"),
                                "code '08' of accountState has no words: expected 'input.accountState.code.08' or"
                                        + " 'fact.account.state.code.08' in messages_zh.properties and messages_en.properties"));
    }

    @Test
    void tableACaseHasPinnedKeepsDecidingWithoutWordsForItsCodes() {
        List<Fault> faults = new ArrayList<>();
        assertThat(RuleModel.compile(FILE, RentCase.bytes("rules.dmn"), Map.of(), faults))
                .isPresent();
        assertThat(faults).isEmpty();
    }

    @Test
    void ruleWithFewerCellsThanColumnsStopsNothingElseFromBeingRead() {
        assertThat(faults("<inputEntry id=\"c-a-left\"><text>-</text></inputEntry>", ""))
                .extracting(Fault::message)
                .noneMatch(words -> words.contains("not a DMN model"));
    }

    /** One fault, at the line of the element with that id. */
    private static void refusesAt(String id, String wrong, String instead, String words) {
        assertThat(faults(wrong, instead)).containsExactly(new Fault(FILE, line(id), words));
    }

    @Test
    void questionTheFormDoesNotAskIsNamed() {
        refusesAt(
                "fe-byLease",
                "answers.byLease = true",
                "answers.byLaese = true",
                "'answers.byLaese' is no question of form.schema.json, expected one of [byLease, home, months, rent]");
        refusesAt(
                "fe-byLease",
                "answers.byLease = true",
                "answers.home.street = answers.home.town",
                "'answers.home.town' is no question of form.schema.json, expected one of [street]");
        assertThat(faults("answers.byLease = true", "answers.home.street = \"x\""))
                .isEmpty();
    }

    @Test
    void factItsServiceDoesNotDeclareIsNamed() {
        refusesAt(
                "fe-children",
                "<text>household.children<",
                "<text>household.childs<",
                "'household.childs' is no fact of police/household/v1, expected one of [children, members]");
        refusesAt(
                "fe-fullMonths",
                "<text>account.fullMonths<",
                "<text>account.older<",
                "'account.older' is no fact of fund/account/v1, expected one of [balance, fullMonths, state]");
    }

    @Test
    void nameIsFoundOnItsLineOfALongExpression() {
        assertThat(faults(
                        "if account.balance = null then null\n          else",
                        "if account.balance = null then null\n else homes.cuont +"))
                .containsExactly(new Fault(
                        FILE,
                        line("fe-left") + 1,
                        "'homes.cuont' is no fact of real-estate/homes/v1, expected one of [count]"));
    }

    @Test
    void namesInsideLoopsFiltersAndCallsAreChecked() {
        for (String within : List.of(
                "count(for m in household.members return m.age + answers.yaer)",
                "count(household.members[relation = answers.yaer])",
                "(some m in household.members satisfies m.relation = answers.yaer)",
                "{a: 1, b: a + answers.yaer}.b",
                "max(number(from: answers.yaer), 1)")) {
            assertThat(faults("<text>household.children<", "<text>" + within + "<"))
                    .as(within)
                    .extracting(Fault::message)
                    .containsExactly(
                            "'answers.yaer' is no question of form.schema.json, expected one of [byLease, home, months, rent]");
        }
        assertThat(faults(
                        "<text>household.children<",
                        "<text>count(for m in household.members[relation = \"10\"] return m.age) + today.year<"))
                .isEmpty();
    }

    @Test
    void namesOfColumnsCellsAndOutputsAreChecked() {
        refusesAt(
                "ie-left",
                "<text>figures.left</text></inputExpression>",
                "<text>figures.lft</text></inputExpression>",
                "'figures.lft' is no entry of figures, expected one of [accountState, byLease, children, drawnInPeriod,"
                        + " factsComplete, fullMonths, homesOwned, identity, leaseAmount, leaseVerified, left, married,"
                        + " spouseDrawn]");
        refusesAt(
                "c-5-children",
                "&gt;= parameters.kids",
                "&gt;= parameters.kid",
                "'parameters.kid' is no entry of parameters, expected one of [cap, capLease, fullMin, keep, kids,"
                        + " periodMonths]");
        refuses(
                "<text>figures.left</text></outputEntry>",
                "<text>figures.lft</text></outputEntry>",
                "'figures.lft' is no");
    }

    @Test
    void nameNothingBringsIsNamed() {
        refuses(
                "id.match = true",
                "identity.match = true",
                "'identity' is no input, decision, function or entry above it, expected one of [account, answers,");
        refuses(
                "<inputData id=\"in-loans\" name=\"loans\"><variable id=\"v-loans\" name=\"loans\"/>",
                "<inputData id=\"in-loans\" name=\"loan\"><variable id=\"v-loans\" name=\"loan\"/>",
                "input 'loan' is no 'as' of the facts of item.yaml, expected one of [account, draws,");
    }

    @Test
    void nameFaultsAreToldBesideThoseOfTheTable() {
        String dmn = new String(RentCase.bytes("rules.dmn"), StandardCharsets.UTF_8);
        assertThat(faultsOf(dmn.replace("answers.byLease", "answers.x").replace("\"refuse\"", "\"refused\"")))
                .extracting(Fault::message)
                .anyMatch(words -> words.contains("'answers.x'"))
                .anyMatch(words -> words.contains("\"refused\""));
    }

    private static int line(String id) {
        List<String> lines = new String(RentCase.bytes("rules.dmn"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"" + id + "\"")) {
                return i + 1;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void nothingFromOutsideGetsIn() {
        refuses(
                "<definitions ",
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<definitions ",
                "document type");
        refuses(
                "<text>1800</text>",
                "<text>function(x) external { java: { class: \"java.lang.System\", \"method signature\": \"exit(int)\" } }</text>",
                "external functions");
    }
}
