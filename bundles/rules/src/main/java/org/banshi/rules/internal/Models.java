// SPDX-License-Identifier: Apache-2.0
package org.banshi.rules.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Fault;
import org.banshi.spi.Remedy;

/** Compiled models by the digest of their item folder; the last ones used are kept. */
final class Models {
    static final String FILE = "rules.dmn";
    private static final int KEPT = 50;

    private final ItemFolders folders;
    private final Map<String, RuleModel> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleModel> eldest) {
            return size() > KEPT;
        }
    });

    Models(ItemFolders folders) {
        this.folders = folders;
    }

    /** @throws BanshiException {@code rules.unknown} if the digest has no table that can be used */
    RuleModel of(String digest) {
        RuleModel known = compiled.get(digest);
        if (known != null) {
            return known;
        }
        // outside the lock: compiling takes half a second, and nobody should wait for another item's
        RuleModel model = compile(folders.byDigest(digest).orElseThrow(() -> unknown("no item folder " + digest)));
        compiled.put(digest, model);
        return model;
    }

    private static RuleModel compile(ItemFolder folder) {
        byte[] dmn = folder.file(FILE).orElseThrow(() -> unknown("no " + FILE + " in item folder " + folder.digest()));
        List<Fault> faults = new ArrayList<>();
        return RuleModel.compile(FILE, dmn, Labels.of("", folder.files()), faults)
                .map(model -> model.of(folder.plugin(), folder.slug()))
                .orElseThrow(() -> unknown("item folder %s: %s"
                        .formatted(
                                folder.digest(),
                                faults.stream().map(Fault::toString).collect(Collectors.joining("; ")))));
    }

    private static BanshiException unknown(String what) {
        return new BanshiException("rules.unknown", Remedy.AGENCY, what);
    }
}
