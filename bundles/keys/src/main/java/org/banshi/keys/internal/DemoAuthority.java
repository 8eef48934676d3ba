// SPDX-License-Identifier: Apache-2.0
package org.banshi.keys.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banshi.keys.KeyringException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A root and an issuer per curve, made on this machine for trying out; every name says 样章 and demo. */
final class DemoAuthority {
    /** A key with its chain, own certificate first. */
    record Identity(PrivateKey key, List<X509Certificate> chain) {}

    private static final String ORGANISATION = "办事演示 Banshi demo";
    private static final int ROOT_YEARS = 20;
    private static final int ISSUER_YEARS = 15;
    private static final int SIGNER_YEARS = 10;

    private final Curve curve;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DemoAuthority(Curve curve, Clock clock) {
        this.curve = curve;
        this.clock = clock;
    }

    Identity root() {
        X500Name name = name("演示根 demo root " + curve + ", not valid in law");
        return issue(name, null, name, ROOT_YEARS, new BasicConstraints(1));
    }

    Identity issuer(Identity root) {
        X500Name name = name("演示签发 demo issuer " + curve + ", not valid in law");
        return issue(name, root, subject(root), ISSUER_YEARS, new BasicConstraints(0));
    }

    Identity signer(Identity issuer, String alias) {
        return issue(name("样章 demo " + alias), issuer, subject(issuer), SIGNER_YEARS, new BasicConstraints(false));
    }

    private Identity issue(
            X500Name subject, @Nullable Identity by, X500Name issuer, int years, BasicConstraints constraints) {
        try {
            KeyPair pair = curve.newKeyPair();
            PrivateKey signing = by == null ? pair.getPrivate() : by.key();
            X509Certificate certificate = certificate(subject, pair.getPublic(), signing, issuer, years, constraints);
            List<X509Certificate> above = by == null ? List.of() : by.chain();
            return new Identity(
                    pair.getPrivate(),
                    Stream.concat(Stream.of(certificate), above.stream()).toList());
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new KeyringException("a demo certificate cannot be made", e);
        }
    }

    private X509Certificate certificate(
            X500Name subject,
            PublicKey key,
            PrivateKey signing,
            X500Name issuer,
            int years,
            BasicConstraints constraints)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        // a day back: clocks of readers are not ours
        Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
        Instant until = from.atZone(clock.getZone()).plusYears(years).toInstant();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(120, random).setBit(120), Date.from(from), Date.from(until), subject, key);
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        int usage = constraints.isCA()
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        builder.addExtension(Extension.basicConstraints, true, constraints);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
        return new JcaX509CertificateConverter()
                .setProvider(Curve.PROVIDER)
                .getCertificate(builder.build(
                        new JcaContentSignerBuilder(curve.algorithm().toUpperCase(Locale.ROOT))
                                .setProvider(Curve.PROVIDER)
                                .build(signing)));
    }

    private static X500Name subject(Identity identity) {
        return X500Name.getInstance(
                identity.chain().get(0).getSubjectX500Principal().getEncoded());
    }

    private static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, ORGANISATION)
                .addRDN(BCStyle.CN, common)
                .build();
    }
}
