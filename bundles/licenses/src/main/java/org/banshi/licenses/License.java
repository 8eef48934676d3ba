// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;

/**
 * A licence or letter (证照).
 *
 * @param identifier GB/T 36904, with root and check character
 * @param number as it stands on the paper
 * @param code verification code in groups
 * @param name of its type, such as 住房公积金提取决定书
 * @param issuer name of the agency
 * @param holderId the house's own id of the holder
 * @param issued date on the paper
 * @param validUntil last day; empty if it does not end
 * @param face what stands on it
 * @param revoked when; empty unless {@link LicenseState#REVOKED}
 */
public record License(
        String id,
        CaseRef caseRef,
        String identifier,
        String number,
        String code,
        LocalText name,
        LocalText issuer,
        String holderId,
        LicenseState state,
        LocalDate issued,
        Optional<LocalDate> validUntil,
        Map<String, Object> face,
        Optional<Instant> revoked) {
    public License {
        face = Map.copyOf(new TreeMap<>(face));
    }

    /** Hides the face. */
    @Override
    public String toString() {
        return "License[" + id + " " + state + "]";
    }
}
