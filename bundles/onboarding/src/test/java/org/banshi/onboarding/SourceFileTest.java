// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void yamlKnowsTheLineOfEveryNode() {
        SourceFile file = yaml("""
                # a comment
                name:
                  zh: 租房
                  en: rent
                list:
                  - one
                  - {a: 1, b/c: 2}
                """);

        assertThat(file.line("/name")).isEqualTo(2);
        assertThat(file.line("/name/en")).isEqualTo(4);
        assertThat(file.line("/list/1")).isEqualTo(7);
        assertThat(file.line("/list/1/b~1c")).isEqualTo(7);
        assertThat(file.line("/name/fr")).as("what is missing: its parent").isEqualTo(2);
        assertThat(file.fault("/list/0", "wrong")).hasToString("BANSHI-INF/test.yaml:6: wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "no, STRING",
        "2026-03-01, STRING",
        "0592-0012329, STRING",
        "007, STRING",
        "1e3, STRING",
        "12, NUMBER",
        "-0.5, NUMBER",
        "true, BOOLEAN",
        "'\"20\"', STRING"
    })
    void onlyPlainNumbersAndTruthValuesAreNoText(String scalar, String type) {
        assertThat(yaml("value: " + scalar).at("/value").getNodeType()).hasToString(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1%b: [1, 2%c: 3' | 3",
                "'a: 1%b: 2%a: 3' | 3",
                "'a: &x [1]%b: *y' | 2",
                "'' | 0",
                "'a: 1%---%b: 2' | 2"
            })
    void whatIsNoYamlIsAFaultWithItsLine(String text, int line) {
        assertThat(SourceFile.yaml("test.yaml", bytes(text.replace('%', '\n')), faults))
                .isEmpty();
        assertThat(faults).extracting(Fault::line).containsExactly(line);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThat(SourceFile.yaml("test.yaml", new byte[] {'a', ':', ' ', (byte) 0xff}, faults))
                .isEmpty();
        assertThat(faults).extracting(Fault::message).containsExactly("file is not UTF-8");
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(SourceFile.yaml("test.yaml", bytes(bomb.toString()), faults)).isEmpty();
        assertThat(faults).isNotEmpty();
    }

    @Test
    void jsonKnowsTheLineOfEveryNode() {
        Optional<SourceFile> file =
                SourceFile.json("form.json", bytes("{\n \"a\": {\n  \"b\": [1,\n   {\"c\": 2}]\n }\n}"), faults);

        assertThat(file.orElseThrow().line("/a")).isEqualTo(2);
        assertThat(file.orElseThrow().line("/a/b/1/c")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'{%\"a\": 1,%}' | 3", "'{\"a\": 1,%\"a\": 2}' | 2", "'' | 0", "'{}%{}' | 2", "'{\"a\": NaN}' | 1"
            })
    void whatIsNoJsonIsAFaultWithItsLine(String text, int line) {
        assertThat(SourceFile.json("form.json", bytes(text.replace('%', '\n')), faults))
                .isEmpty();
        assertThat(faults).extracting(Fault::line).containsExactly(line);
    }

    @Test
    void schemaFaultsNameTheFieldAndItsLine() {
        String agency = """
                key: Fund
                code: 12350299DEMA0003XJ
                name: {zh: 中心}
                short: {zh: 中心, en: Centre}
                colour: blue
                contact:
                  phone: call us
                """;
        Optional<SourceFile> file = SourceFile.checked(
                new PluginFiles("p", "1.0.0", new TreeMap<>(Map.of("agency.yaml", bytes(agency)))),
                "agency.yaml",
                "agency",
                faults);

        assertThat(file).isEmpty();
        assertThat(faults).extracting(Fault::file).containsOnly("BANSHI-INF/agency.yaml");
        assertThat(faults)
                .extracting(Fault::line)
                .containsExactlyInAnyOrder(
                        1, // key in capitals
                        3, // no English name
                        5, // unknown field
                        6, 6, 6, // complaints, address, hours
                        7); // phone
        assertThat(faults).anySatisfy(fault -> assertThat(fault.message()).contains("colour"));
        assertThat(faults)
                .extracting(Fault::message)
                .contains("/contact/phone: 'call us', expected 3 to 20 digits and hyphens, such as 0592-0012329");
    }

    @Test
    void aMissingFileIsAFault() {
        assertThat(SourceFile.checked(
                        new PluginFiles("p", "1.0.0", new TreeMap<>()), "services/a.yaml", "service", faults))
                .isEmpty();
        assertThat(faults).containsExactly(new Fault("BANSHI-INF/services/a.yaml", 0, "file is missing"));
    }

    private SourceFile yaml(String text) {
        SourceFile file = SourceFile.yaml("test.yaml", bytes(text), faults).orElseThrow();
        assertThat(faults).isEmpty();
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
