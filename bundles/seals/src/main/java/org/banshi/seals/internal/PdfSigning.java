// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.banshi.keys.DocumentSigner;
import org.banshi.seals.SealException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs a PDF: PAdES baseline B (ETSI EN 319 142-1), the whole file but the signature itself. */
final class PdfSigning {
    /** Bytes kept free for the signature; two certificates and the rest take some 1,600. */
    private static final int ROOM = 4096;

    private PdfSigning() {}

    static byte[] sign(byte[] pdf, Sheet sheet, int sealSide, DocumentSigner signer, Instant at, ZoneId zone)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            int lastPage = document.getNumberOfPages() - 1;
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(sheet.layout().issuer());
            signature.setReason(sheet.layout().title());
            signature.setSignDate(GregorianCalendar.from(at.atZone(zone)));
            options.setPreferredSignatureSize(ROOM);
            options.setPage(lastPage);
            document.addSignature(signature, options);
            // a click on the seal leads to the signature
            PDAnnotationWidget widget =
                    document.getSignatureFields().get(0).getWidgets().get(0);
            widget.setRectangle(new PDRectangle(
                    (float) sheet.sealX() * PdfWriter.POINT,
                    (float) (Sheet.HEIGHT - sheet.sealY() - sealSide) * PdfWriter.POINT,
                    sealSide * PdfWriter.POINT,
                    sealSide * PdfWriter.POINT));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
            external.setSignature(cms(external.getContent().readAllBytes(), signer));
            return out.toByteArray();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new SealException("the PDF cannot be signed", e);
        }
    }

    private static byte[] cms(byte[] content, DocumentSigner signer)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        X509Certificate certificate = signer.certificate();
        // the root is what a reader must know already
        List<X509Certificate> chain = signer.chain();
        List<X509Certificate> sent = chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addCertificates(new JcaCertStore(sent));
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder()
                        .setProvider(Sm2.PROVIDER)
                        .build())
                .setSignedAttributeGenerator(attributes(certificate))
                .build(new Adapter(signer), certificate));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded(ASN1Encoding.DER);
    }

    /** Content type, digest, signer's certificate; PAdES forbids the time here, it stands in the signature dictionary. */
    private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        SigningCertificateV2 identified = new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(digest)});
        Attribute attribute = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(identified));
        DefaultSignedAttributeTableGenerator standard = new DefaultSignedAttributeTableGenerator();
        return parameters -> {
            AttributeTable table = standard.getAttributes(parameters);
            return table.remove(CMSAttributes.signingTime).add(attribute.getAttrType(), identified);
        };
    }

    /** Lets the message generator sign with a key it never sees. */
    private static final class Adapter implements ContentSigner {
        private final DocumentSigner signer;
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();

        Adapter(DocumentSigner signer) {
            this.signer = signer;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(signer.algorithm());
        }

        @Override
        public OutputStream getOutputStream() {
            return message;
        }

        @Override
        public byte[] getSignature() {
            return signer.sign(message.toByteArray());
        }
    }
}
