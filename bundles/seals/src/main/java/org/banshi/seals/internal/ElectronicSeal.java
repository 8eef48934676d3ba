// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.Sm3;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** An electronic seal (电子印章, SESeal of GB/T 38540-2020, version 4): who may use it, its picture, its maker's signature. */
final class ElectronicSeal {
    /** What a seal is made of. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Design(
            String id, String name, List<X509Certificate> users, Instant from, Instant until, byte[] png, int side) {
        Design {
            users = List.copyOf(users);
        }
    }

    private static final int VERSION = 4;
    private static final int UNIT_SEAL = 1;
    private static final int BY_CERTIFICATE = 1;
    private static final int BY_DIGEST = 2;

    private final byte[] encoded;
    private final ASN1Sequence info;
    private final X509Certificate maker;
    private final byte[] makersSignature;
    private final boolean algorithmKnown;

    private ElectronicSeal(byte[] der) {
        encoded = der.clone();
        ASN1Sequence seal = Der.sequence(der);
        require(seal.size() == 4, "seal of %d parts".formatted(seal.size()));
        info = ASN1Sequence.getInstance(seal.getObjectAt(0));
        maker = Sm2.certificate(Der.octets(seal.getObjectAt(1)));
        algorithmKnown = Sm2.WITH_SM3.equals(ASN1ObjectIdentifier.getInstance(seal.getObjectAt(2)));
        makersSignature = ASN1BitString.getInstance(seal.getObjectAt(3)).getOctets();
        ASN1Sequence header = ASN1Sequence.getInstance(info.getObjectAt(0));
        require(ASN1IA5String.getInstance(header.getObjectAt(0)).getString().equals("ES"), "no seal header");
        require(ASN1Integer.getInstance(header.getObjectAt(1)).hasValue(VERSION), "seal of another version");
        require(property().size() == 7 && picture().size() == 4, "seal of another shape");
    }

    /** @throws IllegalArgumentException if the bytes are no seal of version 4 */
    static ElectronicSeal parse(byte[] der) {
        return new ElectronicSeal(der);
    }

    /** A new seal, signed by its maker. */
    static ElectronicSeal make(Design design, DocumentSigner maker) {
        ASN1Encodable[] users = design.users().stream()
                .map(user -> new DEROctetString(Sm2.encoded(user)))
                .toArray(ASN1Encodable[]::new);
        DERSequence header = new DERSequence(
                new ASN1Encodable[] {new DERIA5String("ES"), new ASN1Integer(VERSION), new DERIA5String("Banshi")});
        DERSequence property = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(UNIT_SEAL),
            new DERUTF8String(design.name()),
            new ASN1Integer(BY_CERTIFICATE),
            new DERSequence(users),
            Der.time(design.from()),
            Der.time(design.from()),
            Der.time(design.until())
        });
        DERSequence picture = new DERSequence(new ASN1Encodable[] {
            new DERIA5String("PNG"),
            new DEROctetString(design.png()),
            new ASN1Integer(design.side()),
            new ASN1Integer(design.side())
        });
        DERSequence info =
                new DERSequence(new ASN1Encodable[] {header, new DERIA5String(design.id()), property, picture});
        return parse(Der.encoded(new DERSequence(new ASN1Encodable[] {
            info,
            new DEROctetString(Sm2.encoded(maker.certificate())),
            Sm2.WITH_SM3,
            new DERBitString(maker.sign(Der.encoded(info)))
        })));
    }

    byte[] encoded() {
        return encoded.clone();
    }

    X509Certificate maker() {
        return maker;
    }

    boolean signedByMaker() {
        return algorithmKnown && Sm2.verifies(maker, Der.encoded(info), makersSignature);
    }

    String name() {
        return ASN1UTF8String.getInstance(property().getObjectAt(1)).getString();
    }

    Instant from() {
        return Der.time(property().getObjectAt(5));
    }

    Instant until() {
        return Der.time(property().getObjectAt(6));
    }

    boolean validAt(Instant at) {
        return !at.isBefore(from()) && !at.isAfter(until());
    }

    /** Whether the seal's list holds the certificate, whole or by its SM3 digest. */
    boolean mayBeUsedBy(X509Certificate user) {
        int listed = ASN1Integer.getInstance(property().getObjectAt(2)).intValueExact();
        byte[] certificate = Sm2.encoded(user);
        for (ASN1Encodable entry : ASN1Sequence.getInstance(property().getObjectAt(3))) {
            if (listed == BY_CERTIFICATE && Arrays.equals(Der.octets(entry), certificate)) {
                return true;
            }
            if (listed == BY_DIGEST
                    && Arrays.equals(
                            Der.octets(ASN1Sequence.getInstance(entry).getObjectAt(1)), Sm3.digest(certificate))) {
                return true;
            }
        }
        return false;
    }

    byte[] png() {
        return Der.octets(picture().getObjectAt(1));
    }

    /** Width in millimetres. */
    int width() {
        return ASN1Integer.getInstance(picture().getObjectAt(2)).intValueExact();
    }

    /** Height in millimetres. */
    int height() {
        return ASN1Integer.getInstance(picture().getObjectAt(3)).intValueExact();
    }

    ASN1Sequence asn1() {
        return Der.sequence(encoded);
    }

    private ASN1Sequence property() {
        return ASN1Sequence.getInstance(info.getObjectAt(2));
    }

    private ASN1Sequence picture() {
        return ASN1Sequence.getInstance(info.getObjectAt(3));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
