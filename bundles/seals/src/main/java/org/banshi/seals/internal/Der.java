// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERGeneralizedTime;

/** Reading and writing of DER (ISO/IEC 8825-1). Reading throws {@link IllegalArgumentException} for anything else. */
final class Der {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    /** A sequence that fills all bytes, in its one canonical form, so that no byte can change unnoticed. */
    static ASN1Sequence sequence(byte[] der) {
        try {
            ASN1Sequence sequence = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
            if (sequence != null && Arrays.equals(encoded(sequence), der)) {
                return sequence;
            }
        } catch (IOException | IllegalStateException | ClassCastException e) {
            throw new IllegalArgumentException("no DER", e);
        }
        throw new IllegalArgumentException("no canonical DER");
    }

    static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalArgumentException("no DER", e);
        }
    }

    static byte[] octets(ASN1Encodable value) {
        return ASN1OctetString.getInstance(value).getOctets();
    }

    static DERGeneralizedTime time(Instant at) {
        return new DERGeneralizedTime(TIME.format(at));
    }

    static Instant time(ASN1Encodable value) {
        try {
            return ASN1GeneralizedTime.getInstance(value).getDate().toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("no time", e);
        }
    }
}
