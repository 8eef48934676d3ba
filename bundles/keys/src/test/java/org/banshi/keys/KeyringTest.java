// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    @Test
    void onlyTheOwnerReadsTheFiles() throws IOException {
        Path directory = temp.resolve("keys");
        open(directory).signers().sm2("seal");

        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void neverReplacesALostKey() throws IOException {
        open(temp).signers().sm2("seal");

        Path fieldKey = temp.resolve("field-1.key");
        byte[] kept = Files.readAllBytes(fieldKey);
        Files.delete(fieldKey);
        assertThatExceptionOfType(KeyringException.class)
                .isThrownBy(() -> open(temp))
                .withMessageContaining("field-1.key existed and is gone");
        Files.write(fieldKey, kept);

        Keys keys = open(temp);
        Files.delete(temp.resolve("sm2-seal.key"));
        assertThatExceptionOfType(KeyringException.class)
                .isThrownBy(() -> keys.signers().sm2("seal"));
    }

    @Test
    void refusesADamagedKey() throws IOException {
        open(temp);
        Files.writeString(temp.resolve("blind-1.key"), "kind=blind\ncreated=2026-11-24T01:00:00Z\nsecret=AAAA\n");

        assertThatExceptionOfType(KeyringException.class).isThrownBy(() -> open(temp));
    }

    @Test
    void takesUpAKeyWrittenJustBeforeACrash() throws IOException {
        Keys before = open(temp);
        String sealed = before.fieldCipher().seal("x", "c");
        Files.delete(temp.resolve("keys.list"));

        assertThat(open(temp).fieldCipher().open(sealed, "c")).isEqualTo("x");
    }

    @Test
    void signsWithAChainToItsTrustedRoot() throws Exception {
        Keys keys = open(temp);

        for (DocumentSigner signer :
                List.of(keys.signers().sm2("seal"), keys.signers().ecdsa("seal"))) {
            assertThat(verifies(signer, signer.sign(MESSAGE))).isTrue();
            assertThat(signer.chain()).hasSize(3).first().isEqualTo(signer.certificate());
            assertThat(signer.certificate().getSubjectX500Principal().getName()).contains("样章 demo seal");
            TrustedRoots roots = keys.trustedRoots();
            assertThat(roots.trusts(signer.certificate(), signer.chain(), NOW)).isTrue();
            assertThat(roots.trusts(signer.certificate(), List.of(), NOW)).isTrue();
            assertThat(roots.trusts(signer.certificate(), signer.chain(), NOW.plus(Duration.ofDays(4000))))
                    .isFalse();
        }
        assertThat(keys.keyring().list())
                .extracting(KeyEntry::name)
                .contains("field-1", "blind-1", "sm2-seal", "ecdsa-seal", "sm2-ca-root");
    }

    @Test
    void keepsKeyAndCertificateOverRestarts() {
        X509Certificate first = open(temp).signers().sm2("seal").certificate();

        assertThat(open(temp).signers().sm2("seal").certificate()).isEqualTo(first);
        assertThat(open(temp).signers().sm2("other").chain().get(1))
                .isEqualTo(open(temp).signers().sm2("seal").chain().get(1));
    }

    @Test
    void trustIsTakenAwayByRemovingTheFile() throws IOException {
        Keys keys = open(temp);
        DocumentSigner signer = keys.signers().sm2("seal");
        Files.delete(temp.resolve("trusted/demo-root-sm2.crt"));

        assertThat(keys.trustedRoots().trusts(signer.certificate(), signer.chain(), NOW))
                .isFalse();
        keys.signers().sm2("another");
        assertThat(keys.trustedRoots().roots()).isEmpty();
    }

    @Test
    void aSignersCertificateIsNoAuthority() {
        Keys keys = open(temp);
        Keys foreign = open(temp.resolve("foreign"));
        DocumentSigner stranger = foreign.signers().sm2("seal");

        assertThat(keys.trustedRoots().trusts(stranger.certificate(), stranger.chain(), NOW))
                .isFalse();
    }

    @Test
    void usesPlacedFilesInsteadOfMakingOwn() throws Exception {
        DocumentSigner real = open(temp.resolve("elsewhere")).signers().ecdsa("agency");
        Path directory = temp.resolve("keys");
        Keys keys = open(directory);
        for (String ending : List.of(".key", ".crt")) {
            Files.copy(temp.resolve("elsewhere/ecdsa-agency" + ending), directory.resolve("ecdsa-agency" + ending));
        }

        assertThat(keys.signers().ecdsa("agency").certificate()).isEqualTo(real.certificate());
    }

    @Test
    void usesAPlacedPkcs12WithItsPassword() throws Exception {
        Path elsewhere = temp.resolve("elsewhere");
        DocumentSigner real = open(elsewhere).signers().sm2("agency");
        Path directory = temp.resolve("keys");
        Keys keys = open(directory);
        KeyStore store = KeyStore.getInstance("PKCS12", BC);
        store.load(null, null);
        store.setKeyEntry(
                "any",
                privateKey(elsewhere.resolve("sm2-agency.key")),
                null,
                real.chain().toArray(X509Certificate[]::new));
        try (var out = Files.newOutputStream(directory.resolve("sm2-agency.p12"))) {
            store.store(out, "secret".toCharArray());
        }
        Files.writeString(directory.resolve("sm2-agency.password"), "secret\n");

        DocumentSigner used = keys.signers().sm2("agency");
        assertThat(used.certificate()).isEqualTo(real.certificate());
        assertThat(verifies(used, used.sign(MESSAGE))).isTrue();
    }

    @Test
    void refusesAKeyWithAnotherKeysCertificate() throws IOException {
        open(temp).signers().sm2("one");
        open(temp).signers().sm2("two");
        Files.copy(
                temp.resolve("sm2-two.crt"),
                temp.resolve("sm2-one.crt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(KeyringException.class)
                .isThrownBy(() -> open(temp).signers().sm2("one"))
                .withMessageContaining("do not belong together");
    }

    @Test
    void aliasesAreNoPaths() {
        Signers signers = open(temp).signers();

        assertThatIllegalArgumentException().isThrownBy(() -> signers.sm2("../x"));
        assertThatIllegalArgumentException().isThrownBy(() -> signers.sm2("ca-root"));
    }

    @Test
    void eightThreadsSignAtOnceWithOneKey() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Keys keys = open(temp);
            List<Callable<byte[]>> work = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                work.add(() -> keys.signers().sm2("seal").sign(MESSAGE));
            }
            DocumentSigner signer = keys.signers().sm2("seal");
            Set<String> distinct = new HashSet<>();
            for (Future<byte[]> done : threads.invokeAll(work)) {
                assertThat(verifies(signer, done.get())).isTrue();
                distinct.add(java.util.HexFormat.of().formatHex(done.get()));
            }
            assertThat(distinct).hasSize(400);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Keys open(Path directory) {
        return Keys.open(directory, FieldAlgorithm.AES, CLOCK);
    }

    private static boolean verifies(DocumentSigner signer, byte[] signed) throws Exception {
        Signature check = Signature.getInstance(signer.algorithm(), BC);
        check.initVerify(signer.certificate().getPublicKey());
        check.update(MESSAGE);
        return check.verify(signed);
    }

    private static java.security.PrivateKey privateKey(Path pem) throws Exception {
        String text = Files.readString(pem).replaceAll("-----[^-]+-----|\\s", "");
        return java.security.KeyFactory.getInstance("EC", BC)
                .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(
                        java.util.Base64.getDecoder().decode(text)));
    }
}
