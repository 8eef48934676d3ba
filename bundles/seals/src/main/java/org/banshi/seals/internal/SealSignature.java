// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.banshi.keys.DocumentSigner;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/** The signature by which a seal is put on a document (SES_Signature of GB/T 38540-2020, version 4). */
final class SealSignature {
    private static final int VERSION = 4;

    private final ASN1Sequence signed;
    private final ElectronicSeal seal;
    private final X509Certificate signer;
    private final boolean algorithmKnown;
    private final byte[] signature;

    private SealSignature(byte[] der) {
        ASN1Sequence whole = Der.sequence(der);
        signed = ASN1Sequence.getInstance(whole.getObjectAt(0));
        if (whole.size() != 4 || signed.size() != 5) {
            throw new IllegalArgumentException("signature of another shape");
        }
        if (!ASN1Integer.getInstance(signed.getObjectAt(0)).hasValue(VERSION)) {
            throw new IllegalArgumentException("signature of another version");
        }
        seal = ElectronicSeal.parse(Der.encoded(signed.getObjectAt(1)));
        signer = Sm2.certificate(Der.octets(whole.getObjectAt(1)));
        algorithmKnown = Sm2.WITH_SM3.equals(ASN1ObjectIdentifier.getInstance(whole.getObjectAt(2)));
        signature = ASN1BitString.getInstance(whole.getObjectAt(3)).getOctets();
    }

    /** @throws IllegalArgumentException if the bytes are no seal signature of version 4 */
    static SealSignature parse(byte[] der) {
        return new SealSignature(der);
    }

    /**
     * Signs.
     *
     * @param digest SM3 of Signature.xml
     * @param path absolute path of Signature.xml
     * @return DER, content of SignedValue.dat
     */
    static byte[] make(ElectronicSeal seal, Instant at, byte[] digest, String path, DocumentSigner signer) {
        DERSequence toSign = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(VERSION), seal.asn1(), Der.time(at), new DERBitString(digest), new DERIA5String(path)
        });
        return Der.encoded(new DERSequence(new ASN1Encodable[] {
            toSign,
            new DEROctetString(Sm2.encoded(signer.certificate())),
            Sm2.WITH_SM3,
            new DERBitString(signer.sign(Der.encoded(toSign)))
        }));
    }

    ElectronicSeal seal() {
        return seal;
    }

    X509Certificate signer() {
        return signer;
    }

    boolean verifies() {
        return algorithmKnown && Sm2.verifies(signer, Der.encoded(signed), signature);
    }

    /** When it was sealed, by the sealer's clock. */
    Instant sealed() {
        return Der.time(signed.getObjectAt(2));
    }

    byte[] digest() {
        return ASN1BitString.getInstance(signed.getObjectAt(3)).getOctets();
    }

    String path() {
        return ASN1IA5String.getInstance(signed.getObjectAt(4)).getString();
    }
}
