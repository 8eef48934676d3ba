// SPDX-License-Identifier: Apache-2.0
package org.banshi.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Files of the house, kept by digest outside the database: written once, never changed. */
@ProviderType
public interface Blobs {
    /**
     * Keeps content durably; call it before the transaction whose rows name it, so that no row can name a missing file.
     *
     * @return SHA-256 in lower case hex; equal content gives the same digest and is kept once
     * @throws IllegalStateException inside a write transaction, where file work has no place
     * @throws org.banshi.spi.BanshiException {@code store.blob-failed} if the disk refuses
     */
    String put(byte[] content);

    /**
     * The content, checked against its digest.
     *
     * @return empty if there is none of that digest, or it is not a digest
     * @throws org.banshi.spi.BanshiException {@code store.blob-damaged} if the file no longer fits its digest
     */
    Optional<byte[]> read(String digest);
}
