// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks a sealed OFD (GB/T 33190, seal GB/T 38540-2020 V4) from its bytes, with nothing but the JDK and Bouncy Castle. */
public final class OfdCheck {
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();
    private static final String SIGNATURE = "Doc_0/Signs/Sign_0/Signature.xml";
    private static final String VALUE = "Doc_0/Signs/Sign_0/SignedValue.dat";

    private OfdCheck() {}

    /**
     * Checks a file.
     *
     * @return what was found to hold, in words
     * @throws UnexpectedException naming what does not hold
     */
    public static List<String> of(byte[] ofd) throws IOException {
        try {
            return check(unzip(ofd));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnexpectedException("OFD: " + e.getMessage());
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static List<String> check(Map<String, byte[]> files) throws Exception {
        List<String> held = new ArrayList<>();
        byte[] description = files.get(SIGNATURE);
        ASN1Sequence signature = ASN1Sequence.getInstance(files.get(VALUE));
        ASN1Sequence content = ASN1Sequence.getInstance(signature.getObjectAt(0));
        ASN1Sequence seal = ASN1Sequence.getInstance(content.getObjectAt(1));
        ASN1Sequence sealInfo = ASN1Sequence.getInstance(seal.getObjectAt(0));
        X509Certificate signer = certificate(signature.getObjectAt(1));
        X509Certificate maker = certificate(seal.getObjectAt(1));

        must(
                verifies(signer, content, signature.getObjectAt(3)),
                "the signature does not fit the signer's certificate");
        must(verifies(maker, sealInfo, seal.getObjectAt(3)), "the seal does not fit its maker's certificate");
        held.add("SM2 signatures of the signer and of the maker of the seal");
        byte[] digest = ASN1BitString.getInstance(content.getObjectAt(3)).getOctets();
        must(Arrays.equals(digest, sm3(description)), "another Signature.xml was signed");
        ASN1Sequence allowed = ASN1Sequence.getInstance(
                ASN1Sequence.getInstance(sealInfo.getObjectAt(2)).getObjectAt(3));
        byte[] listed = ASN1OctetString.getInstance(allowed.getObjectAt(0)).getOctets();
        must(Arrays.equals(listed, signer.getEncoded()), "the signer is not in the list of the seal");
        held.add(
                "the seal names the signer: " + signer.getSubjectX500Principal().getName());
        signer.checkValidity();
        held.add("SM3 of %d files, and no file beside them".formatted(covered(files, description)));
        return held;
    }

    private static int covered(Map<String, byte[]> files, byte[] description) throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setNamespaceAware(true);
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList references = xml.newDocumentBuilder()
                .parse(new ByteArrayInputStream(description))
                .getElementsByTagNameNS("*", "Reference");
        for (int i = 0; i < references.getLength(); i++) {
            Element reference = (Element) references.item(i);
            String name = reference.getAttribute("FileRef").substring(1);
            String value =
                    reference.getElementsByTagNameNS("*", "CheckValue").item(0).getTextContent();
            must(files.containsKey(name), "the file is missing: " + name);
            must(Arrays.equals(Base64.getDecoder().decode(value.strip()), sm3(files.get(name))), "altered: " + name);
        }
        must(references.getLength() == files.size() - 2, "a file was added that is not signed");
        return references.getLength();
    }

    private static boolean verifies(X509Certificate certificate, ASN1Sequence content, ASN1Encodable signature)
            throws Exception {
        Signature sm2 = Signature.getInstance("SM3withSM2", BC);
        sm2.initVerify(certificate.getPublicKey());
        sm2.update(content.getEncoded("DER"));
        return sm2.verify(ASN1BitString.getInstance(signature).getOctets());
    }

    private static X509Certificate certificate(ASN1Encodable octets) throws GeneralSecurityException {
        InputStream der =
                new ByteArrayInputStream(ASN1OctetString.getInstance(octets).getOctets());
        return (X509Certificate) CertificateFactory.getInstance("X.509", BC).generateCertificate(der);
    }

    private static byte[] sm3(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SM3", BC).digest(content);
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                must(
                        files.put(entry.getName(), zip.readAllBytes()) == null,
                        "twice in the package: " + entry.getName());
            }
        }
        return files;
    }

    private static void must(boolean holds, String otherwise) {
        UnexpectedException.unless(holds, otherwise);
    }
}
