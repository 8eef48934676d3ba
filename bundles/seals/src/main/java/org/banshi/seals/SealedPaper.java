// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import java.util.Arrays;

/**
 * One paper in its two forms, which look alike.
 *
 * @param ofd OFD (GB/T 33190) with one seal (GB/T 38540-2020), SM2 and SM3
 * @param pdf PDF with one PAdES B-B signature, ECDSA P-256, for everyone's reader
 */
@SuppressWarnings("ArrayRecordComponent") // documents of some 50 KB, copied by whoever needs to
public record SealedPaper(byte[] ofd, byte[] pdf) {
    @Override
    public boolean equals(Object other) {
        return other instanceof SealedPaper paper && Arrays.equals(ofd, paper.ofd) && Arrays.equals(pdf, paper.pdf);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ofd) + Arrays.hashCode(pdf);
    }

    @Override
    public String toString() {
        return "SealedPaper[ofd %d bytes, pdf %d bytes]".formatted(ofd.length, pdf.length);
    }
}
