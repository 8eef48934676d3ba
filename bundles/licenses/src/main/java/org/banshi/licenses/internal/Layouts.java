// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banshi.onboarding.Agency;
import org.banshi.onboarding.ItemFolder;
import org.banshi.onboarding.ItemFolders;
import org.banshi.onboarding.SourceFile;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** Layouts and their agencies by item folder, which never change once published. */
final class Layouts {
    /** A layout and who issues by it. */
    record Issuing(LicenseLayout layout, Agency agency) {}

    private record Key(String digest, String typeCode) {}

    private final ItemFolders folders;
    private final Map<Key, Issuing> read = new ConcurrentHashMap<>();

    Layouts(ItemFolders folders) {
        this.folders = folders;
    }

    /** @throws BanshiException {@code licenses.unknown-type} if the folder has no layout for the type */
    Issuing of(String digest, String typeCode) {
        return read.computeIfAbsent(new Key(digest, typeCode), this::read);
    }

    private Issuing read(Key key) {
        ItemFolder folder = folders.byDigest(key.digest()).orElseThrow(() -> unknown(key));
        Agency agency = Agency.of(folder).orElseThrow(() -> unknown(key));
        return folder.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith(LicenseLayout.FOLDER + "/"))
                .flatMap(file -> SourceFile.yaml(file.getKey(), file.getValue(), new ArrayList<>()).stream())
                .filter(file -> file.at("/code").asText().equals(key.typeCode()))
                .findFirst()
                .map(file -> new Issuing(LicenseLayout.of(file), agency))
                .orElseThrow(() -> unknown(key));
    }

    private static BanshiException unknown(Key key) {
        return new BanshiException(
                "licenses.unknown-type",
                Remedy.AGENCY,
                "item folder %s has no layout for licence type %s".formatted(key.digest(), key.typeCode()));
    }
}
