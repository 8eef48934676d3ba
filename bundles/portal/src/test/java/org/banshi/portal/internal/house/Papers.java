// SPDX-License-Identifier: Apache-2.0
package org.banshi.portal.internal.house;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banshi.licenses.Format;
import org.banshi.licenses.IssueRequest;
import org.banshi.licenses.License;
import org.banshi.licenses.LicenseState;
import org.banshi.licenses.Licenses;
import org.banshi.licenses.PublicCheck;
import org.banshi.licenses.Reservation;
import org.banshi.seals.Check;
import org.banshi.spi.CaseRef;
import org.banshi.spi.LocalText;

/** One letter of Lin's. */
public final class Papers implements Licenses {
    public static final String CODE = "K7QM-3D9X-W2HR-8TNA";
    public static final License LETTER = new License(
            "letter-1",
            new CaseRef("case-approved"),
            "1.2.156.3005.2.12350299DEMA0003XJ001",
            "示例金提〔2026〕12号",
            CODE,
            new LocalText("准予提取决定书", "Decision: withdrawal approved"),
            new LocalText("示例市住房公积金中心", "Demo City Housing Provident Fund Centre"),
            People.LIN.id(),
            LicenseState.VALID,
            LocalDate.of(2026, 11, 24),
            Optional.empty(),
            Map.of("amount", new BigDecimal("5400.00")),
            Optional.empty());

    @Override
    public Reservation reserve(IssueRequest request) {
        throw new UnsupportedOperationException("the portal issues nothing");
    }

    @Override
    public License complete(String licenseId, Consumer<License> alongside) {
        throw new UnsupportedOperationException("the portal issues nothing");
    }

    @Override
    public Optional<License> find(String id) {
        return id.equals(LETTER.id()) ? Optional.of(LETTER) : Optional.empty();
    }

    @Override
    public Optional<License> byCase(CaseRef caseRef) {
        return Optional.of(LETTER);
    }

    @Override
    public List<License> of(String personId) {
        return personId.equals(LETTER.holderId()) ? List.of(LETTER) : List.of();
    }

    @Override
    public PublicCheck check(String code) {
        return code.equals(CODE) ? genuine(List.of()) : unknown();
    }

    @Override
    public PublicCheck check(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.equals("sealed")) {
            return genuine(List.of(
                    new Check("signature", true, new LocalText("印章是真的：SM2 签名有效，证书在有效期内", "The seal is genuine")),
                    new Check("content", true, new LocalText("内容没动过：SM3 摘要一致", "The content is unchanged"))));
        }
        return text.equals("altered")
                ? new PublicCheck(
                        PublicCheck.Outcome.ALTERED,
                        Optional.empty(),
                        List.of(new Check("content", false, new LocalText("内容和盖章时不一样", "The content has changed"))))
                : unknown();
    }

    private static PublicCheck genuine(List<Check> checks) {
        return new PublicCheck(
                PublicCheck.Outcome.GENUINE,
                Optional.of(new PublicCheck.Shown(
                        LETTER.name(), LETTER.number(), LETTER.issuer(), LETTER.issued(), "林**", Optional.empty())),
                checks);
    }

    private static PublicCheck unknown() {
        return new PublicCheck(PublicCheck.Outcome.UNKNOWN, Optional.empty(), List.of());
    }

    @Override
    public void revoke(String id, String reason, String by) {
        throw new UnsupportedOperationException("the portal revokes nothing");
    }

    @Override
    public Optional<byte[]> file(String id, Format format) {
        return id.equals(LETTER.id())
                ? Optional.of(("a " + format + " file").getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
