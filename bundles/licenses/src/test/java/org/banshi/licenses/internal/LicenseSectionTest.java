// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;

class LicenseSectionTest {
    private static final String PATH = "licenses/withdrawal-decision.yaml";

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
        List<Fault> faults = new ArrayList<>();
        section.prepare(files(plugin, layout), faults);
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
