// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.keys.TrustedRoots;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.Verdict;
import org.banshi.seals.internal.Findings.Step;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Checks a PDF with one signature, straight from the bytes and without a PDF parser: the one signature must cover the whole
 * file but its own value, so whatever a reader shows was signed.
 */
final class PdfVerifier {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");
    private static final Pattern DATE = Pattern.compile("/M\\s*\\(D:(\\d{14})([+-]\\d\\d'\\d\\d|Z)'?\\)");
    private static final Pattern CODE = Pattern.compile("/" + OfdVerifier.CODE + "\\s*\\(([0-9A-Za-z-]{8,64})\\)");
    private static final String ECDSA_WITH_SHA256 = X9ObjectIdentifiers.ecdsa_with_SHA256.getId();
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final TrustedRoots roots;
    private final Clock clock;

    PdfVerifier(TrustedRoots roots, Clock clock) {
        this.roots = roots;
        this.clock = clock;
    }

    PaperVerification verify(byte[] file) {
        try {
            return judge(file);
        } catch (RuntimeException e) {
            // keys and dates of strangers fail in many ways; all mean the same
            return new Findings().unreadable(Step.PACKAGE);
        }
    }

    private PaperVerification judge(byte[] file) {
        Findings findings = new Findings();
        String text = new String(file, ISO_8859_1);
        Matcher range = RANGE.matcher(text);
        if (!text.startsWith("%PDF-") || !range.find()) {
            return findings.unreadable(Step.PACKAGE);
        }
        findings.note(Step.PACKAGE, true, Verdict.UNREADABLE);
        int end = Integer.parseInt(range.group(2));
        int resume = Integer.parseInt(range.group(3));
        boolean whole = Integer.parseInt(range.group(1)) == 0
                && end < resume
                && resume < file.length
                && resume + Integer.parseInt(range.group(4)) == file.length
                && text.indexOf("/ByteRange", range.end()) < 0
                && text.charAt(end) == '<'
                && text.charAt(resume - 1) == '>';
        findings.note(Step.COVERAGE, whole, Verdict.ALTERED);
        Optional<Signed> signed =
                whole ? signed(file, text.substring(end + 1, resume - 1), end, resume) : Optional.empty();
        findings.note(Step.CONTENT, signed.isPresent() && signed.get().digestMatches(), Verdict.ALTERED);
        findings.note(Step.SIGNATURE, signed.isPresent() && signed.get().holds(), Verdict.ALTERED);
        Optional<Instant> at = date(text);
        signed.ifPresent(found -> signer(findings, found, at.orElse(Instant.MAX)));
        return findings.result(code(text), at.orElse(Instant.EPOCH));
    }

    private void signer(Findings findings, Signed signed, Instant at) {
        X509Certificate signer = signed.signer();
        Instant judged = OfdVerifier.within(signer, at);
        List<X509Certificate> offered = signed.certificates();
        boolean known = roots.trusts(signer, offered, judged);
        findings.note(Step.SIGNER, known, Verdict.UNKNOWN_MAKER);
        // a passenger among the certificates could be exchanged without breaking anything
        boolean noPassengers = offered.stream().allMatch(one -> roots.trusts(one, offered, judged));
        if (known && !noPassengers) {
            findings.note(Step.SIGNATURE, false, Verdict.ALTERED);
        }
        boolean valid =
                OfdVerifier.validAt(signer, at) && !at.isAfter(clock.instant().plus(SKEW));
        findings.note(Step.VALIDITY, valid, Verdict.EXPIRED);
    }

    /** What the signature value says, the digest already compared with the file. */
    private record Signed(
            boolean digestMatches, boolean holds, X509Certificate signer, List<X509Certificate> certificates) {}

    private static Optional<Signed> signed(byte[] file, String hex, int end, int resume) {
        byte[] content = new byte[end + file.length - resume];
        System.arraycopy(file, 0, content, 0, end);
        System.arraycopy(file, resume, content, end, file.length - resume);
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(content), contentInfo(hex));
            List<X509Certificate> certificates = certificates(cms);
            if (cms.getSignerInfos().size() != 1 || cms.getSignedContent() == null) {
                return Optional.empty();
            }
            SignerInformation information = cms.getSignerInfos().iterator().next();
            X509Certificate signer = certificates.stream()
                    .filter(one -> information.getSID().match(holder(one)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("signer without certificate"));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            boolean holds = information.getUnsignedAttributes() == null
                    && information.getVersion() == 1
                    && information.getEncryptionAlgOID().equals(ECDSA_WITH_SHA256)
                    && cms.getDigestAlgorithmIDs().equals(Set.of(information.getDigestAlgorithmID()))
                    && identifies(information, signer)
                    && verifies(information, signer);
            return Optional.of(new Signed(digestIs(information, digest), holds, signer, certificates));
        } catch (CMSException | GeneralSecurityException | java.io.IOException | RuntimeException e) {
            // parsers of strangers' bytes fail in many ways; all mean the same
            return Optional.empty();
        }
    }

    /** The value in DER and after it nothing but the zeros that fill its room. */
    private static ContentInfo contentInfo(String hex) throws java.io.IOException {
        byte[] value = HexFormat.of().parseHex(hex);
        ContentInfo info;
        try (ASN1InputStream in = new ASN1InputStream(value)) {
            info = ContentInfo.getInstance(in.readObject());
        }
        byte[] encoded = Der.encoded(info);
        if (!Arrays.equals(Arrays.copyOf(encoded, value.length), value)) {
            throw new IllegalArgumentException("signature value is not canonical");
        }
        // nothing signs these, and libraries overlook them
        SignedData data = SignedData.getInstance(info.getContent());
        boolean plain = info.getContentType().equals(CMSObjectIdentifiers.signedData)
                && data.getVersion().hasValue(1)
                && data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data)
                && data.getEncapContentInfo().getContent() == null
                && data.getCRLs() == null;
        if (!plain) {
            throw new IllegalArgumentException("signature value of another shape");
        }
        return info;
    }

    private static List<X509Certificate> certificates(CMSSignedData cms) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter().setProvider(Sm2.PROVIDER);
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            certificates.add(converter.getCertificate(holder));
        }
        return certificates;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (CertificateException | java.io.IOException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    private static boolean digestIs(SignerInformation information, byte[] digest) {
        Attribute attribute = information.getSignedAttributes() == null
                ? null
                : information.getSignedAttributes().get(org.bouncycastle.asn1.cms.CMSAttributes.messageDigest);
        return attribute != null
                && Arrays.equals(Der.octets(attribute.getAttrValues().getObjectAt(0)), digest);
    }

    /** Whether the signed attributes name this certificate (signing-certificate-v2, SHA-256). */
    private static boolean identifies(SignerInformation information, X509Certificate signer)
            throws GeneralSecurityException {
        Attribute attribute = information.getSignedAttributes() == null
                ? null
                : information.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        return attribute != null
                && Arrays.equals(
                        SigningCertificateV2.getInstance(
                                        attribute.getAttrValues().getObjectAt(0))
                                .getCerts()[0]
                                .getCertHash(),
                        MessageDigest.getInstance("SHA-256").digest(signer.getEncoded()));
    }

    private static boolean verifies(SignerInformation information, X509Certificate signer) {
        try {
            return information.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Sm2.PROVIDER)
                    .build(signer.getPublicKey()));
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }

    private static Optional<Instant> date(String text) {
        Matcher date = DATE.matcher(text);
        try {
            return date.find()
                    ? Optional.of(OffsetDateTime.parse(
                                    date.group(1) + date.group(2).replace("'", ""),
                                    DateTimeFormatter.ofPattern("yyyyMMddHHmmssXX"))
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> code(String text) {
        Matcher code = CODE.matcher(text);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
