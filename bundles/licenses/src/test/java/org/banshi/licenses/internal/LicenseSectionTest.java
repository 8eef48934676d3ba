// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;

class LicenseSectionTest {
    private static final String PATH = "licenses/withdrawal-decision.yaml";

    private static final String RENT = """
            {"type": "object", "properties": {
              "rent": {"type": "number"},
              "home": {"$ref": "#/$defs/home"}},
             "$defs": {"home": {"type": "object", "properties": {
               "address": {"type": "string"}, "rooms": {"type": "integer"}}}}}""";

    private final LicenseSection section = new LicenseSection();

    @Test
    void theSampleLayoutsHaveNoFault() {
        assertThat(faults("fund", Samples.text("licenses/withdrawal-decision.yaml")))
                .isEmpty();
        assertThat(faults("fund", Samples.text("licenses/withdrawal-refusal.yaml")))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        String wrong = Samples.text(PATH)
                .replace("12350299DEMA0003XJ001", "12350299DEMA0003XK001")
                .replace("{face.accountTail}", "{face.tail}")
                .replace("〔{year}〕", "");

        List<Fault> faults = faults("fund", wrong);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("BANSHI-INF/" + PATH);
            assertThat(fault.line()).isEqualTo(line(wrong, "number:"));
        });
        List<Fault> more = faults("fund", wrong.replace("示例金提{n}号", "示例金提〔{year}〕{n}号"));
        assertThat(more).extracting(Fault::line).containsExactly(line(wrong, "code:"), line(wrong, "face.tail"));
    }

    @Test
    void anAnswerIsNamedAsEveryFormThatLeadsToTheLetterAsksIt() {
        String letter = Samples.text(PATH).replace("{face.accountTail}", "{answers.rent}，{answers.home.address}");

        assertThat(faults(withForms(letter, Map.of("rent-withdrawal", RENT)))).isEmpty();

        List<Fault> faults = faults(withForms(
                letter.replace("{answers.home.address}", "{answers.home.adress}"), Map.of("rent-withdrawal", RENT)));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("BANSHI-INF/" + PATH);
            assertThat(fault.line()).isEqualTo(line(letter, "{answers.rent}"));
            assertThat(fault.message())
                    .contains("{answers.home.adress}", "answers.home.address, answers.home.rooms, answers.rent");
        });
        assertThat(faults(withForms(letter, Map.of("rent-withdrawal", RENT, "another-item", "{}"))))
                .as("the other form asks for neither")
                .hasSize(2);
        assertThat(faults("fund", letter))
                .as("a letter no item names has no answers")
                .hasSize(2);
    }

    private static PluginFiles withForms(String letter, Map<String, String> forms) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(PATH, letter.getBytes(UTF_8));
        forms.forEach((item, form) -> {
            files.put("items/" + item + "/item.yaml", "license: withdrawal-decision\n".getBytes(UTF_8));
            files.put("items/" + item + "/form.schema.json", form.getBytes(UTF_8));
        });
        return new PluginFiles("fund", "1.0.0", files);
    }

    @Test
    void aTypeBelongsToOnePluginUntilThatIsGone() {
        PluginFiles first = files("fund", Samples.text(PATH));
        section.prepare(first, new ArrayList<>()).publish();

        assertThat(faults("other", Samples.text(PATH))).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("plugin fund"));
        assertThat(faults("fund", Samples.text(PATH)))
                .as("a new version of its own")
                .isEmpty();
        section.withdraw("fund");
        assertThat(faults("other", Samples.text(PATH))).isEmpty();
    }

    private List<Fault> faults(String plugin, String layout) {
        return faults(files(plugin, layout));
    }

    private List<Fault> faults(PluginFiles files) {
        List<Fault> faults = new ArrayList<>();
        section.prepare(files, faults);
        return faults;
    }

    private static PluginFiles files(String plugin, String layout) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(PATH, layout.getBytes(UTF_8));
        return new PluginFiles(plugin, "1.0.0", files);
    }

    private static int line(String text, String words) {
        return (int) text.substring(0, text.indexOf(words)).lines().count() + (words.endsWith(":") ? 1 : 0);
    }
}
