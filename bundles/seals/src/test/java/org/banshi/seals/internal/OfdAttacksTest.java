// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.Keys;
import org.banshi.keys.Sm3;
import org.banshi.seals.Check;
import org.banshi.seals.PaperVerification;
import org.banshi.seals.SealedPaper;
import org.banshi.seals.Seals;
import org.banshi.seals.TestPapers;
import org.banshi.seals.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to an OFD, and what the verifier says to it. */
class OfdAttacksTest {
    private static final String CONTENT = "Doc_0/Pages/Page_0/Content.xml";
    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String SIGNED_VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";
    private static final String SEAL = "Doc_0/Signs/Sign_0/Seal.esl";

    @TempDir
    Path temp;

    private Keys keys;
    private Seals seals;
    private byte[] genuine;
    private Map<String, byte[]> files;

    @BeforeEach
    void seal() throws IOException {
        keys = TestPapers.keys(temp);
        seals = TestPapers.seals(temp, keys, TestPapers.NOW);
        SealedPaper paper = seals.sealer().seal(TestPapers.letter(), "fund-seal");
        genuine = paper.ofd();
        files = TestPapers.unzip(genuine);
    }

    @Test
    void repackedIsStillGenuine() throws IOException {
        assertThat(verify(TestPapers.zip(files)).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void anyChangedBitOfAnyFileIsFound() throws IOException {
        Random random = new Random(20261124);
        for (Map.Entry<String, byte[]> file : Map.copyOf(files).entrySet()) {
            for (int i = 0; i < 15; i++) {
                int at = random.nextInt(file.getValue().length);
                byte[] changed = TestPapers.with(genuine, file.getKey(), TestPapers.flipped(file.getValue(), at));
                assertThat(verify(changed).verdict())
                        .as("%s, byte %d", file.getKey(), at)
                        .isIn(Verdict.ALTERED, Verdict.UNREADABLE);
            }
        }
    }

    @Test
    void changedContentFailsTheContentCheck() throws IOException {
        byte[] raised = new String(TestPapers.part(files, CONTENT), UTF_8)
                .replace("1,800.00", "9,800.00")
                .getBytes(UTF_8);

        PaperVerification verification = verify(TestPapers.with(genuine, CONTENT, raised));

        assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(failed(verification)).containsExactly("content");
        assertThat(verification.code()).isEmpty();
    }

    @Test
    void contentChangedWithItsDigestFailsTheSignature() throws IOException {
        byte[] raised = new String(TestPapers.part(files, CONTENT), UTF_8)
                .replace("1,800.00", "9,800.00")
                .getBytes(UTF_8);
        String description = new String(TestPapers.part(files, SIGNATURE), UTF_8)
                .replace(digest(TestPapers.part(files, CONTENT)), digest(raised));

        byte[] changed =
                TestPapers.with(TestPapers.with(genuine, CONTENT, raised), SIGNATURE, description.getBytes(UTF_8));

        assertThat(verify(changed).verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(failed(verify(changed))).containsExactly("signature");
    }

    @Test
    void anAddedFileIsNotCovered() throws IOException {
        for (String name : List.of("Doc_0/Attachs/more.xml", "Doc_1/Document.xml", "Doc_0/Signs/Sign_1/Seal.esl")) {
            PaperVerification verification = verify(TestPapers.with(genuine, name, "<more/>".getBytes(UTF_8)));
            assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
            assertThat(failed(verification)).containsExactly("coverage");
        }
    }

    @Test
    void aMissingFileIsFound() throws IOException {
        files.remove("Doc_0/Res/letter.ttf");

        assertThat(verify(TestPapers.zip(files)).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void anotherSealBesideTheSignatureIsFound() throws IOException {
        byte[] foreign = seals.sealer().seal(TestPapers.letter(), "other-seal").ofd();
        byte[] other = TestPapers.part(TestPapers.unzip(foreign), SEAL);

        assertThat(verify(TestPapers.with(genuine, SEAL, other)).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void aSealOfAnUnknownMakerIsRefused() {
        Keys stranger = TestPapers.keys(temp.resolve("stranger"));
        byte[] forged = TestPapers.seals(temp.resolve("stranger"), stranger, TestPapers.NOW)
                .sealer()
                .seal(TestPapers.letter(), "fund-seal")
                .ofd();

        PaperVerification verification = verify(forged);

        assertThat(verification.verdict()).isEqualTo(Verdict.UNKNOWN_MAKER);
        assertThat(failed(verification)).containsExactly("seal-maker", "signer");
        assertThat(verification.code()).isEmpty();
    }

    @Test
    void aSealWithoutItsMakersSignatureIsRefused() throws IOException {
        DocumentSigner user = keys.signers().sm2("fund-seal");
        ElectronicSeal seal = ElectronicSeal.make(design(List.of(user), TestPapers.NOW, 10), new Mute(keys));

        PaperVerification verification = verify(resealed(seal, user, TestPapers.NOW));

        assertThat(verification.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(failed(verification)).containsExactly("seal");
    }

    @Test
    void aSignerWhoIsNotInTheSealIsRefused() throws IOException {
        ElectronicSeal seal = ElectronicSeal.parse(TestPapers.part(files, SEAL));

        PaperVerification verification = verify(resealed(seal, keys.signers().sm2("another"), TestPapers.NOW));

        assertThat(verification.verdict()).isEqualTo(Verdict.UNKNOWN_MAKER);
        assertThat(failed(verification)).containsExactly("signer");
    }

    @Test
    void anExpiredSealIsRefused() throws IOException {
        DocumentSigner user = keys.signers().sm2("fund-seal");
        Instant made = TestPapers.NOW.minus(Duration.ofHours(20));
        ElectronicSeal seal = ElectronicSeal.make(
                design(List.of(user), made, 0), keys.signers().sm2(SealCabinet.MAKER));

        PaperVerification verification = verify(resealed(seal, user, TestPapers.NOW));

        assertThat(verification.verdict()).isEqualTo(Verdict.EXPIRED);
        assertThat(failed(verification)).containsExactly("validity");
    }

    @Test
    void aSealingTimeInTheFutureIsRefused() throws IOException {
        ElectronicSeal seal = ElectronicSeal.parse(TestPapers.part(files, SEAL));
        byte[] early = resealed(seal, keys.signers().sm2("fund-seal"), TestPapers.NOW.plus(Duration.ofHours(1)));

        assertThat(verify(early).verdict()).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void anExpiredCertificateIsToldApartFromAnUnknownOne() {
        Seals later = TestPapers.seals(temp.resolve("later"), keys, TestPapers.NOW.plus(Duration.ofDays(4000)));
        byte[] late = later.sealer().seal(TestPapers.letter(), "fund-seal").ofd();

        assertThat(later.verifier().ofd(late).verdict()).isIn(Verdict.EXPIRED, Verdict.UNKNOWN_MAKER);
        assertThat(failed(later.verifier().ofd(late))).contains("validity");
    }

    @Test
    void staysGenuineAfterTheSealExpired() {
        Seals later = TestPapers.seals(temp, keys, TestPapers.NOW.plus(Duration.ofDays(2000)));

        assertThat(later.verifier().ofd(genuine).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void anotherDocumentsSignatureDoesNotFit() throws IOException {
        byte[] other =
                seals.sealer().seal(TestPapers.letter("苏例欣"), "fund-seal").ofd();
        byte[] mixed = TestPapers.with(genuine, SIGNED_VALUE, TestPapers.part(TestPapers.unzip(other), SIGNED_VALUE));

        assertThat(failed(verify(mixed))).contains("signature");
    }

    @Test
    void externalEntitiesAndDocumentTypesAreNotRead() throws IOException {
        String with = new String(TestPapers.part(files, "OFD.xml"), UTF_8)
                .replace("<ofd:OFD", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ofd:OFD");

        assertThat(verify(TestPapers.with(genuine, "OFD.xml", with.getBytes(UTF_8)))
                        .verdict())
                .isEqualTo(Verdict.UNREADABLE);
    }

    private byte[] resealed(ElectronicSeal seal, DocumentSigner signer, Instant at) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(SEAL, seal.encoded());
        String description = new String(TestPapers.part(files, SIGNATURE), UTF_8)
                .replace(digest(TestPapers.part(files, SEAL)), digest(seal.encoded()));
        changed.put(SIGNATURE, description.getBytes(UTF_8));
        byte[] digest = Sm3.digest(changed.get(SIGNATURE));
        changed.put(SIGNED_VALUE, SealSignature.make(seal, at, digest, "/" + SIGNATURE, signer));
        return TestPapers.zip(changed);
    }

    private static ElectronicSeal.Design design(List<DocumentSigner> users, Instant from, int days) {
        return new ElectronicSeal.Design(
                "TEST-1",
                "示例",
                users.stream().map(DocumentSigner::certificate).toList(),
                from,
                from.plus(Duration.ofDays(days)),
                new byte[] {1, 2, 3},
                40);
    }

    private PaperVerification verify(byte[] file) {
        return seals.verifier().ofd(file);
    }

    private static List<String> failed(PaperVerification verification) {
        return verification.checks().stream()
                .filter(check -> !check.passed())
                .map(Check::id)
                .toList();
    }

    private static String digest(byte[] content) {
        return Base64.getEncoder().encodeToString(Sm3.digest(content));
    }

    /** A maker whose signature is all zeros. */
    private record Mute(Keys keys) implements DocumentSigner {
        @Override
        public String algorithm() {
            return "SM3withSM2";
        }

        @Override
        public byte[] sign(byte[] message) {
            return new byte[70];
        }

        @Override
        public java.security.cert.X509Certificate certificate() {
            return keys.signers().sm2(SealCabinet.MAKER).certificate();
        }

        @Override
        public List<java.security.cert.X509Certificate> chain() {
            return List.of(certificate());
        }
    }
}
