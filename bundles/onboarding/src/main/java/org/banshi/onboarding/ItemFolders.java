// SPDX-License-Identifier: Apache-2.0
package org.banshi.onboarding;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Every item folder ever published, by its digest. Safe for all threads; contents are kept in memory once read. */
@ProviderType
public interface ItemFolders {
    /** @return empty if nothing with that digest was ever published */
    Optional<ItemFolder> byDigest(String digest);

    /** The folder the plugin published last, also when the plugin is gone; empty if its last version had no such item. */
    Optional<ItemFolder> latest(String plugin, String slug);

    /** The folders each plugin published last, ordered by plugin and slug, also of plugins that are gone. */
    List<ItemFolder> current();
}
