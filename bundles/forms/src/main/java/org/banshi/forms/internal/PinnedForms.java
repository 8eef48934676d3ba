// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banshi.forms.Form;
import org.banshi.forms.Forms;
import org.banshi.forms.InvalidFormException;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Fault;
import org.banshi.spi.Remedy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forms by the digest of their item folder; the last ones used are kept compiled. */
@Component
public final class PinnedForms implements Forms {
    private static final int KEPT = 200;

    private final ItemFolders folders;
    private final Map<String, Form> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
            return size() > KEPT;
        }
    });

    @Activate
    public PinnedForms(@Reference ItemFolders folders) {
        this.folders = folders;
    }

    @Override
    public Form of(String digest) {
        Form known = compiled.get(digest);
        if (known != null) {
            return known;
        }
        // outside the lock: two threads may compile the same form once, nobody waits for another form
        Form form = compile(folders.byDigest(digest)
                .orElseThrow(() -> new BanshiException(
                        "forms.unknown", Remedy.OPERATOR, "no item folder " + digest + " was ever published")));
        compiled.put(digest, form);
        return form;
    }

    private static Form compile(ItemFolder folder) {
        List<Fault> faults = new ArrayList<>();
        byte[] schema = ItemForms.file(ItemForms.SCHEMA, folder.files(), faults);
        byte[] ui = ItemForms.file(ItemForms.UI, folder.files(), faults);
        WordFile zh = WordFile.read(Messages.ZH, ItemForms.file(Messages.ZH, folder.files(), faults), faults);
        WordFile en = WordFile.read(Messages.EN, ItemForms.file(Messages.EN, folder.files(), faults), faults);
        if (!faults.isEmpty()) {
            throw new InvalidFormException(faults);
        }
        return Form.compile(schema, ui, zh.words(), en.words());
    }
}
