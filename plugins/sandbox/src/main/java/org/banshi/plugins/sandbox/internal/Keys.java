// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import org.banshi.plugins.soap.SoapSignature;
import org.banshi.plugins.wire.SigningKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The secrets the stand-ins share with the plugins, made at the first start: none is in the code. Plugins look for them in the
 * same directory unless they are configured otherwise.
 */
final class Keys {
    private static final Duration VALIDITY = Duration.ofDays(3650);

    private final Path directory;

    private Keys(Path directory) {
        this.directory = directory;
    }

    /** Makes what is missing, for the owner's eyes only. */
    static Keys in(Path directory, Clock clock) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (String id : new String[] {"police", "civil-affairs", "real-estate", "bank", "fund"}) {
                Path file = directory.resolve(id + ".key");
                if (!Files.exists(file)) {
                    byte[] secret = new byte[32];
                    new SecureRandom().nextBytes(secret);
                    Files.writeString(open(file), HexFormat.of().formatHex(secret) + "\n");
                }
            }
            Keys keys = new Keys(directory);
            if (!Files.exists(keys.trusted())) {
                keys.makeCertificate(clock);
            }
            return keys;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException | OperatorCreationException failure) {
            throw new IllegalStateException("the sandbox's keys cannot be made", failure);
        }
    }

    SigningKey of(String id) {
        return new SigningKey(id, directory.resolve(id + ".key"));
    }

    /** The certificate whose requests the fund's core system accepts. */
    Path trusted() {
        return directory.resolve("fund-trusted.p12");
    }

    private void makeCertificate(Clock clock) throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Banshi (simulated), O=Demo");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                new BigInteger(64, new SecureRandom()),
                                Date.from(clock.instant().minus(Duration.ofDays(1))),
                                Date.from(clock.instant().plus(VALIDITY)),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        char[] password = new String(of("fund").secret(), StandardCharsets.UTF_8).toCharArray();
        KeyStore client = KeyStore.getInstance("PKCS12");
        client.load(null, password);
        client.setKeyEntry(SoapSignature.ALIAS, pair.getPrivate(), password, new Certificate[] {certificate});
        store(client, directory.resolve("fund.p12"), password);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, password);
        trusted.setCertificateEntry(SoapSignature.ALIAS, certificate);
        store(trusted, trusted(), password);
    }

    private static void store(KeyStore store, Path file, char[] password) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(open(file))) {
            store.store(out, password);
        }
    }

    private static Path open(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
