// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.banshi.licenses.License;
import org.banshi.onboarding.Agency;
import org.banshi.seals.PaperLayout;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;

/** Fills a layout with a licence's values. */
final class Letters {
    private final String verification;

    /** @param verification address with {@code {code}} in it */
    Letters(String verification) {
        this.verification = verification;
    }

    /** @throws BanshiException {@code licenses.incomplete-face} if a value the layout needs is missing or of another type */
    static void check(LicenseLayout layout, Map<String, Object> face) {
        layout.face().forEach((name, expected) -> {
            Object value = face.get(name);
            boolean fits = value == null
                    ? expected.optional()
                    : switch (expected.type()) {
                        case "money", "number" -> value instanceof BigDecimal;
                        case "date" -> value instanceof LocalDate;
                        case "boolean" -> value instanceof Boolean;
                        default -> value instanceof String;
                    };
            if (!fits) {
                throw new BanshiException(
                        "licenses.incomplete-face",
                        Remedy.AGENCY,
                        "licence type %s needs %s of type %s on its face"
                                .formatted(layout.typeCode(), name, expected.type()));
            }
        });
    }

    /** The face with those answers only that the layout prints: what is not on the letter is not kept with it. */
    static Map<String, Object> kept(LicenseLayout layout, Map<String, Object> face) {
        Set<String> printed = Placeholders.in(layout.lines());
        Map<String, Object> kept = new TreeMap<>(face);
        kept.keySet().removeIf(name -> name.startsWith(AnswerNames.START) && !printed.contains(name));
        return kept;
    }

    PaperLayout letter(LicenseRow row, LicenseLayout layout, Agency agency) {
        License license = row.license();
        Map<String, String> values = new HashMap<>();
        values.put("holder.name", row.holder().name());
        values.put("holder.document", row.maskedDocument());
        values.put("number", license.number());
        values.put("date", shown(license.issued(), "date"));
        values.put("issuer", license.issuer().zh());
        license.face().forEach((name, value) -> {
            if (name.startsWith(AnswerNames.START)) {
                values.put(name, shown(value, "text"));
            }
        });
        layout.face().forEach((name, face) -> {
            Object value = license.face().get(name);
            if (value != null) {
                values.put("face." + name, shown(value, face.type()));
            }
        });
        return new PaperLayout(
                license.issuer().zh(),
                layout.title(),
                license.number(),
                layout.lines().stream()
                        .map(line -> Placeholders.filled(line, values))
                        .toList(),
                license.issued(),
                verification.replace("{code}", license.code()),
                license.code(),
                agency.example(),
                metadata(row, agency));
    }

    /** The values of GB/T 36903 that go into the file. */
    private static NavigableMap<String, String> metadata(LicenseRow row, Agency agency) {
        License license = row.license();
        NavigableMap<String, String> metadata = new TreeMap<>();
        metadata.put("CertificateIdentifier", license.identifier());
        metadata.put("CertificateName", license.name().zh());
        metadata.put("CertificateTypeCode", row.typeCode());
        metadata.put("CertificateNumber", license.number());
        metadata.put("CertificateIssuedDate", license.issued().toString());
        metadata.put("CertificateIssuingAuthorityName", license.issuer().zh());
        metadata.put("CertificateIssuingAuthorityCode", agency.code());
        metadata.put("CertificateHolderName", row.holder().name());
        metadata.put("CertificateHolderTypeCode", row.holder().idType());
        license.validUntil().ifPresent(until -> metadata.put("CertificateExpiringDate", until.toString()));
        return metadata;
    }

    private static String shown(Object value, String type) {
        if (value instanceof LocalDate date) {
            return "%d 年 %d 月 %d 日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        if (value instanceof BigDecimal number) {
            // a formatter is no good to two threads at once
            return type.equals("money")
                    ? new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number)
                    : number.toPlainString();
        }
        return value instanceof Boolean flag ? (flag ? "是" : "否") : value.toString();
    }
}
