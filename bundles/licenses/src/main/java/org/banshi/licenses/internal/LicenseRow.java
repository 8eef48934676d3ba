// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.spi.CaseRef;
import org.banshi.spi.PersonRef;

/**
 * A licence as stored, decrypted.
 *
 * @param license in the state of the table: never EXPIRED
 * @param ofdDigest empty text while it is being prepared
 * @param pdfDigest empty text while it is being prepared
 */
record LicenseRow(
        License license, String typeCode, String folderDigest, PersonRef holder, String ofdDigest, String pdfDigest) {

    /** The licence as it stands on a day. */
    License on(LocalDate today) {
        boolean over = license.state() == LicenseState.VALID
                && license.validUntil().filter(today::isAfter).isPresent();
        return over ? in(LicenseState.EXPIRED) : license;
    }

    License in(LicenseState state) {
        License l = license;
        return new License(
                l.id(),
                l.caseRef(),
                l.identifier(),
                l.number(),
                l.code(),
                l.name(),
                l.issuer(),
                l.holderId(),
                state,
                l.issued(),
                l.validUntil(),
                l.face(),
                l.revoked());
    }

    /** The holder's name with all but the first character hidden. */
    String maskedHolder() {
        String name = holder.name();
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** Number of the holder's document with the middle hidden. */
    String maskedDocument() {
        String number = holder.idNumber();
        return number.length() < 9
                ? "*".repeat(number.length())
                : number.substring(0, 4) + "*".repeat(number.length() - 8) + number.substring(number.length() - 4);
    }

    /** A new licence, not stored yet. */
    static LicenseRow reserved(
            String id,
            CaseRef caseRef,
            Layouts.Issuing issuing,
            String digest,
            PersonRef holder,
            Numbering numbering,
            Map<String, Object> face) {
        License license = new License(
                id,
                caseRef,
                numbering.identifier(),
                numbering.number(),
                numbering.code(),
                issuing.layout().name(),
                issuing.agency().name(),
                holder.id(),
                LicenseState.PREPARING,
                numbering.issued(),
                issuing.layout().until(numbering.issued()),
                face,
                Optional.<Instant>empty());
        return new LicenseRow(license, issuing.layout().typeCode(), digest, holder, "", "");
    }

    /** What a new licence is known by. */
    record Numbering(String identifier, String number, String code, LocalDate issued) {}
}
