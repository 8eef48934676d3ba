// SPDX-License-Identifier: Apache-2.0
package org.banshi.licenses.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banshi.keys.BlindIndex;
import org.banshi.keys.FieldCipher;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;
import org.banshi.spi.PersonRef;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of {@code licenses_license} and {@code licenses_face}; personal fields are encrypted, bound to their row. */
final class LicenseTable {
    private static final String SELECT =
            "select l.id, case_id, type_code, folder_digest, identifier, number, code, name_zh, name_en, issuer_zh,"
                    + " issuer_en, holder_id, holder, state, issued, valid_until, ofd_digest, pdf_digest, revoked_at, face"
                    + " from licenses_license l join licenses_face f on f.license_id = l.id where ";
    private static final String CODE = "licenses.license.code";

    private final FieldCipher cipher;
    private final BlindIndex index;

    LicenseTable(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    void insert(Handle handle, LicenseRow row, Instant reserved) {
        License license = row.license();
        PersonRef holder = row.holder();
        String id = license.id();
        Map<String, Object> person = Map.of(
                "id", holder.id(), "name", holder.name(), "idType", holder.idType(), "idNumber", holder.idNumber());
        handle.createUpdate(
                        "insert into licenses_license (id, case_id, type_code, folder_digest, identifier, number, code,"
                                + " code_index, name_zh, name_en, issuer_zh, issuer_en, holder_id, holder, state, issued,"
                                + " valid_until, reserved_at) values (:id, :caseId, :typeCode, :folder, :identifier, :number,"
                                + " :code, :codeIndex, :nameZh, :nameEn, :issuerZh, :issuerEn, :holderId, :holder, :state,"
                                + " :issued, :until, :reserved)")
                .bind("id", id)
                .bind("caseId", license.caseRef().id())
                .bind("typeCode", row.typeCode())
                .bind("folder", row.folderDigest())
                .bind("identifier", license.identifier())
                .bind("number", license.number())
                .bind("code", cipher.seal(license.code(), bound("code", id)))
                .bind("codeIndex", index.of(license.code(), CODE))
                .bind("nameZh", license.name().zh())
                .bind("nameEn", license.name().en())
                .bind("issuerZh", license.issuer().zh())
                .bind("issuerEn", license.issuer().en())
                .bind("holderId", holder.id())
                .bind("holder", cipher.seal(FaceText.write(person), bound("holder", id)))
                .bind("state", license.state().name())
                .bind("issued", license.issued().toString())
                .bind("until", license.validUntil().map(LocalDate::toString).orElse(null))
                .bind("reserved", reserved.toEpochMilli())
                .execute();
        handle.createUpdate("insert into licenses_face (license_id, face) values (:id, :face)")
                .bind("id", id)
                .bind("face", cipher.seal(FaceText.write(license.face()), bound("face", id)))
                .execute();
    }

    Optional<LicenseRow> find(Handle handle, String id) {
        return one(handle, "l.id = :key", id);
    }

    Optional<LicenseRow> byCode(Handle handle, String code) {
        return one(handle, "code_index = :key", index.of(code, CODE));
    }

    Optional<LicenseRow> byCaseAndType(Handle handle, CaseRef caseRef, String typeCode) {
        return handle.createQuery(SELECT + "case_id = :caseId and type_code = :typeCode")
                .bind("caseId", caseRef.id())
                .bind("typeCode", typeCode)
                .map((rs, context) -> row(rs))
                .findFirst();
    }

    /** Issued ones of a case, newest first. */
    List<LicenseRow> ofCase(Handle handle, CaseRef caseRef) {
        return many(handle, "case_id = :key", caseRef.id());
    }

    /** Issued ones of a person, newest first. */
    List<LicenseRow> ofHolder(Handle handle, String personId) {
        return many(handle, "holder_id = :key", personId);
    }

    /** @return false if it was not being prepared any more */
    boolean complete(Handle handle, String id, String ofdDigest, String pdfDigest, Instant completed) {
        return handle.createUpdate("update licenses_license set state = 'VALID', ofd_digest = :ofd, pdf_digest = :pdf,"
                                + " completed_at = :completed where id = :id and state = 'PREPARING'")
                        .bind("ofd", ofdDigest)
                        .bind("pdf", pdfDigest)
                        .bind("completed", completed.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** @return false if it was not valid any more */
    boolean revoke(Handle handle, String id, String reason, String by, Instant revoked) {
        return handle.createUpdate(
                                "update licenses_license set state = 'REVOKED', revoked_at = :revoked, revoked_by = :by,"
                                        + " revoked_reason = :reason where id = :id and state = 'VALID'")
                        .bind("revoked", revoked.toEpochMilli())
                        .bind("by", by)
                        .bind("reason", cipher.seal(reason, bound("revoked_reason", id)))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private Optional<LicenseRow> one(Handle handle, String condition, String key) {
        return handle.createQuery(SELECT + condition)
                .bind("key", key)
                .map((rs, context) -> row(rs))
                .findFirst();
    }

    private List<LicenseRow> many(Handle handle, String condition, String key) {
        return handle.createQuery(SELECT + condition + " and state <> 'PREPARING' order by l.id desc")
                .bind("key", key)
                .map((rs, context) -> row(rs))
                .list();
    }

    private LicenseRow row(ResultSet rs) throws SQLException {
        String id = rs.getString("id");
        Map<String, Object> holder = FaceText.read(cipher.open(rs.getString("holder"), bound("holder", id)));
        PersonRef person = new PersonRef(
                text(holder, "id"), text(holder, "name"), text(holder, "idType"), text(holder, "idNumber"));
        long revoked = rs.getLong("revoked_at");
        License license = new License(
                id,
                new CaseRef(rs.getString("case_id")),
                rs.getString("identifier"),
                rs.getString("number"),
                cipher.open(rs.getString("code"), bound("code", id)),
                new LocalText(rs.getString("name_zh"), rs.getString("name_en")),
                new LocalText(rs.getString("issuer_zh"), rs.getString("issuer_en")),
                rs.getString("holder_id"),
                LicenseState.valueOf(rs.getString("state")),
                LocalDate.parse(rs.getString("issued")),
                Optional.ofNullable(rs.getString("valid_until")).map(LocalDate::parse),
                FaceText.read(cipher.open(rs.getString("face"), bound("face", id))),
                revoked == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revoked)));
        return new LicenseRow(
                license,
                rs.getString("type_code"),
                rs.getString("folder_digest"),
                person,
                orEmpty(rs.getString("ofd_digest")),
                orEmpty(rs.getString("pdf_digest")));
    }

    private static String text(Map<String, Object> values, String name) {
        return String.valueOf(values.get(name));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String bound(String column, String id) {
        return "licenses.license." + column + "." + id;
    }
}
