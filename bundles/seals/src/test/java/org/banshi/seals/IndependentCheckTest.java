// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banshi.keys.Keys;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letters, checked without a line of ours: java.util.zip, patterns, Bouncy Castle's JCA and ASN.1. */
class IndependentCheckTest {
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();
    private static final Pattern REFERENCE =
            Pattern.compile("<ofd:Reference FileRef=\"/([^\"]+)\"><ofd:CheckValue>([^<]+)</ofd:CheckValue>");

    @TempDir
    Path temp;

    @Test
    void bouncyCastleAloneFindsTheOfdGenuine() throws Exception {
        Keys keys = TestPapers.keys(temp);
        byte[] ofd = TestPapers.seals(temp, keys, TestPapers.NOW)
                .sealer()
                .seal(TestPapers.letter(), "fund-seal")
                .ofd();
        X509Certificate root = keys.signers().sm2("fund-seal").chain().get(2);

        check(ofd, root, keys.signers().sm2("fund-seal").chain().get(1));
        assertThat(Security.getProvider("BC")).as("nothing was registered").isNull();
    }

    @Test
    void eightThreadsSealGenuineLetters() throws Exception {
        Keys keys = TestPapers.keys(temp);
        Seals seals = TestPapers.seals(temp, keys, TestPapers.NOW);
        X509Certificate root = keys.signers().sm2("fund-seal").chain().get(2);
        X509Certificate issuer = keys.signers().sm2("fund-seal").chain().get(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SealedPaper>> work = java.util.stream.IntStream.range(0, 32)
                    .<Callable<SealedPaper>>mapToObj(
                            i -> () -> seals.sealer().seal(TestPapers.letter("试" + i), "fund-seal"))
                    .toList();
            for (Future<SealedPaper> done : threads.invokeAll(work)) {
                check(done.get().ofd(), root, issuer);
                assertThat(seals.verifier().ofd(done.get().ofd()).verdict()).isEqualTo(Verdict.GENUINE);
                assertThat(seals.verifier().pdf(done.get().pdf()).verdict()).isEqualTo(Verdict.GENUINE);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void thePdfSaysWhatTheLetterSays() throws Exception {
        Keys keys = TestPapers.keys(temp);
        byte[] pdf = TestPapers.seals(temp, keys, TestPapers.NOW)
                .sealer()
                .seal(TestPapers.letter("潘𬭎迟"), "fund-seal")
                .pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replace(" ", "");
            assertThat(text).contains("准予提取决定书", "示例金提〔2026〕318号", "1,800.00", "潘𬭎迟", TestPapers.CODE, "样章");
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(document.getSignatureDictionaries().get(0).getSubFilter())
                    .isEqualTo("ETSI.CAdES.detached");
        }
    }

    private static void check(byte[] ofd, X509Certificate root, X509Certificate issuer) throws Exception {
        Map<String, byte[]> files = new TreeMap<>(TestPapers.unzip(ofd));
        byte[] description = TestPapers.part(files, "Doc_0/Signs/Sign_0/Signature.xml");
        byte[] value = TestPapers.part(files, "Doc_0/Signs/Sign_0/SignedValue.dat");
        ASN1Sequence signature = ASN1Sequence.getInstance(value);
        ASN1Sequence signed = ASN1Sequence.getInstance(signature.getObjectAt(0));
        ASN1Sequence seal = ASN1Sequence.getInstance(signed.getObjectAt(1));
        ASN1Sequence info = ASN1Sequence.getInstance(seal.getObjectAt(0));
        X509Certificate signer = certificate(signature.getObjectAt(1));
        X509Certificate maker = certificate(seal.getObjectAt(1));

        assertThat(verifies(signer, signed, signature.getObjectAt(3))).isTrue();
        assertThat(verifies(maker, info, seal.getObjectAt(3))).isTrue();
        assertThat(ASN1BitString.getInstance(signed.getObjectAt(3)).getOctets()).isEqualTo(sm3(description));
        assertThat(TestPapers.part(files, "Doc_0/Signs/Sign_0/Seal.esl")).isEqualTo(seal.getEncoded("DER"));
        ASN1Sequence users = ASN1Sequence.getInstance(
                ASN1Sequence.getInstance(info.getObjectAt(2)).getObjectAt(3));
        assertThat(ASN1OctetString.getInstance(users.getObjectAt(0)).getOctets())
                .isEqualTo(signer.getEncoded());
        signer.verify(issuer.getPublicKey(), BC);
        maker.verify(issuer.getPublicKey(), BC);
        issuer.verify(root.getPublicKey(), BC);

        Matcher reference = REFERENCE.matcher(new String(description, java.nio.charset.StandardCharsets.UTF_8));
        int covered = 0;
        while (reference.find()) {
            byte[] content = TestPapers.part(files, reference.group(1));
            assertThat(Base64.getDecoder().decode(reference.group(2))).isEqualTo(sm3(content));
            covered++;
        }
        assertThat(covered).as("all but the signature itself").isEqualTo(files.size() - 2);
    }

    private static boolean verifies(
            X509Certificate certificate, ASN1Sequence content, org.bouncycastle.asn1.ASN1Encodable signature)
            throws Exception {
        Signature sm2 = Signature.getInstance("SM3withSM2", BC);
        sm2.initVerify(certificate.getPublicKey());
        sm2.update(content.getEncoded("DER"));
        return sm2.verify(ASN1BitString.getInstance(signature).getOctets());
    }

    private static X509Certificate certificate(org.bouncycastle.asn1.ASN1Encodable octets) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509", BC)
                .generateCertificate(new ByteArrayInputStream(
                        ASN1OctetString.getInstance(octets).getOctets()));
    }

    private static byte[] sm3(byte[] content) throws Exception {
        return MessageDigest.getInstance("SM3", BC).digest(content);
    }
}
