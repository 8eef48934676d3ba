// SPDX-License-Identifier: Apache-2.0
package org.banshi.forms;

import org.osgi.annotation.versioning.ProviderType;

/** Finds the form of an item's version. Safe for all threads. */
@ProviderType
public interface Forms {
    /**
     * The form of the item folder with this digest, compiled once and kept while it is in use.
     *
     * @param digest of the item folder a draft or case is pinned to
     * @throws org.banshi.spi.BanshiException {@code forms.unknown} if no such folder was ever published
     */
    Form of(String digest);
}
