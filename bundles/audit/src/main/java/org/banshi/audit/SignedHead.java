// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

import java.time.Instant;

/**
 * A signature under the state of a journal. Kept elsewhere, it shows later whether a tail was cut.
 *
 * @param sequence number of the last entry, 0 of an empty journal
 * @param digest SM3 of the last entry, hex
 * @param signature Base64, of {@link #message}
 */
public record SignedHead(long sequence, String digest, Instant signed, String signature) {
    /** What is signed, UTF-8. */
    public String message() {
        return "banshi-audit-head %d %s %d".formatted(sequence, digest, signed.toEpochMilli());
    }
}
