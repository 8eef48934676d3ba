// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Checks papers from their bytes alone (验真); asks no database. Safe for all threads; some milliseconds of computing.
 *
 * <p>Files come from strangers: size, number of parts and unpacked size are bounded, nothing is written to disk, no
 * external entity is read. Never throws for what a file holds.
 */
@ProviderType
public interface PaperVerifier {
    /** Largest file that is looked at; anything larger is {@link Verdict#UNREADABLE}. */
    int LARGEST_FILE = 10 * 1024 * 1024;

    /** Checks an OFD with one seal of GB/T 38540-2020. */
    PaperVerification ofd(byte[] file);

    /** Checks a PDF with one signature that covers the whole file. */
    PaperVerification pdf(byte[] file);

    /** Checks a file by what its first bytes say it is. */
    PaperVerification any(byte[] file);
}
