// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banshi.forms.Form;
import org.banshi.forms.RentForm;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Fault;
import org.junit.jupiter.api.Test;

class FormsSectionTest {
    private static final List<String> FILES =
            List.of("form.schema.json", "form.ui.json", "messages_zh.properties", "messages_en.properties");

    private static SortedMap<String, byte[]> files(String folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        FILES.forEach(name -> files.put(folder + name, RentForm.bytes(name)));
        return files;
    }

    private static List<Fault> faults(SortedMap<String, byte[]> files) {
        files.put("items/rent/item.yaml", "code: x".getBytes(StandardCharsets.UTF_8));
        List<Fault> faults = new ArrayList<>();
        new FormsSection().prepare(new PluginFiles("p", "1", files), faults);
        return faults;
    }

    @Test
    void takesTheRentForm() {
        assertThat(faults(files("items/rent/"))).isEmpty();
    }

    @Test
    void namesTheFileThatIsMissing() {
        SortedMap<String, byte[]> files = files("items/rent/");
        files.remove("items/rent/messages_en.properties");
        assertThat(faults(files))
                .containsExactly(new Fault("BANSHI-INF/items/rent/messages_en.properties", 0, "file is missing"));
    }

    @Test
    void namesFileAndLineInsideThePlugin() {
        SortedMap<String, byte[]> files = files("items/rent/");
        String ui = new String(files.get("items/rent/form.ui.json"), StandardCharsets.UTF_8);
        files.put(
                "items/rent/form.ui.json",
                ui.replace("#/properties/address", "#/properties/adress").getBytes(StandardCharsets.UTF_8));
        assertThat(faults(files)).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo("BANSHI-INF/items/rent/form.ui.json");
            assertThat(fault.line()).isEqualTo(100);
            assertThat(fault.message()).contains("#/properties/adress");
        });
    }

    private static int line(String file, String start) {
        List<String> lines =
                new String(RentForm.bytes(file), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError(start);
    }

    private static void change(SortedMap<String, byte[]> files, String name, String from, String to) {
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownFactIsNamedWithThoseThatCanBeShown() {
        SortedMap<String, byte[]> files = files("items/rent/");
        change(files, "items/rent/form.ui.json", "\"fact\": \"id.name\"", "\"fact\": \"no.such\"");
        assertThat(faults(files)).extracting(Fault::message).anySatisfy(words -> assertThat(words)
                .startsWith("unknown fact 'no.such', expected one of options.facts: ")
                .contains("id.name, "));
    }

    @Test
    void aMissingWordNamesTheLineThatNeedsItAndTheOneThatIsAlone() {
        SortedMap<String, byte[]> files = files("items/rent/");
        change(files, "items/rent/messages_en.properties", "field.rent.label=", "field.tent.label=");
        assertThat(faults(files))
                .containsExactlyInAnyOrder(
                        new Fault(
                                "BANSHI-INF/items/rent/form.ui.json",
                                line("form.ui.json", "{\"type\": \"Control\", \"scope\": \"#/properties/rent\""),
                                "missing message key 'field.rent.label' in messages_en.properties"),
                        new Fault(
                                "BANSHI-INF/items/rent/messages_en.properties",
                                line("messages_en.properties", "field.rent.label="),
                                "missing message key 'field.tent.label' in messages_zh.properties, which stands here"));
    }

    @Test
    void linesAreThoseOfTheFileBehindLongEntriesToo() {
        SortedMap<String, byte[]> files = files("items/rent/");
        change(
                files,
                "items/rent/messages_zh.properties",
                "field.rent.hint=",
                "# a path ends in \\\nfield.rent.hint=a\\\n  b\nfield.rent.hent=");
        assertThat(faults(files))
                .containsExactlyInAnyOrder(new Fault(
                        "BANSHI-INF/items/rent/messages_zh.properties",
                        line("messages_zh.properties", "field.rent.hint=") + 3,
                        "missing message key 'field.rent.hent' in messages_en.properties, which stands here"));
    }

    @Test
    void formIsFoundByDigestAndCompiledOnce() {
        ItemFolder folder = new ItemFolder("d1", "p", "rent", "1", files(""));
        PinnedForms forms = new PinnedForms(new OneFolder(folder));
        Form first = forms.of("d1");
        assertThat(forms.of("d1")).isSameAs(first);
        assertThatThrownBy(() -> forms.of("d2"))
                .isInstanceOf(BanshiException.class)
                .hasMessageContaining("forms.unknown");
    }

    private record OneFolder(ItemFolder folder) implements ItemFolders {
        @Override
        public Optional<ItemFolder> byDigest(String digest) {
            return Optional.of(folder).filter(known -> known.digest().equals(digest));
        }

        @Override
        public Optional<ItemFolder> latest(String plugin, String slug) {
            return Optional.of(folder);
        }

        @Override
        public List<ItemFolder> current() {
            return List.of(folder);
        }
    }
}
