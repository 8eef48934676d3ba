// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.util.List;
import java.util.Map;
import org.banshi.onboarding.PluginFiles;
import org.banshi.spi.Fault;

/** The form among the files of one item. */
final class ItemForms {
    static final String SCHEMA = "form.schema.json";
    static final String UI = "form.ui.json";

    private ItemForms() {}

    /**
     * Adds every fault of the form in a folder.
     *
     * @param folder where the files lie, with a slash at the end
     * @param files by path, {@code folder} included
     */
    static void check(String folder, Map<String, byte[]> files, List<Fault> faults) {
        int before = faults.size();
        byte[] schema = file(folder + SCHEMA, files, faults);
        byte[] ui = file(folder + UI, files, faults);
        WordFile zh = WordFile.read(folder + Messages.ZH, file(folder + Messages.ZH, files, faults), faults);
        WordFile en = WordFile.read(folder + Messages.EN, file(folder + Messages.EN, files, faults), faults);
        if (faults.size() == before) {
            FormReader.read(folder, schema, ui, zh, en, faults);
        }
    }

    static byte[] file(String path, Map<String, byte[]> files, List<Fault> faults) {
        byte[] content = files.get(path);
        if (content == null) {
            faults.add(new Fault(PluginFiles.ROOT + path, 0, "file is missing"));
            return new byte[0];
        }
        return content;
    }
}
