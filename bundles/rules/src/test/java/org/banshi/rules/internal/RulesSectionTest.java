// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;

class RulesSectionTest {
    private static final String FILE = "BANSHI-INF/items/rent/rules.dmn";

    private static List<Fault> faults(String wrong, String instead) {
        String dmn = new String(RentCase.bytes("rules.dmn"), StandardCharsets.UTF_8);
        assertThat(dmn).contains(wrong);
        return faultsOf(dmn.replace(wrong, instead));
    }

    private static List<Fault> faultsOf(String dmn) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("items/rent/item.yaml", "code: x".getBytes(StandardCharsets.UTF_8));
        files.put("items/rent/rules.dmn", dmn.getBytes(StandardCharsets.UTF_8));
        for (String words : List.of("messages_zh.properties", "messages_en.properties")) {
            files.put("items/rent/" + words, RentCase.bytes(words));
        }
        List<Fault> faults = new ArrayList<>();
        new RulesSection().prepare(new PluginFiles("p", "1", files), faults);
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
