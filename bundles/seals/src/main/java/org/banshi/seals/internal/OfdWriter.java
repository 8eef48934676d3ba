// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banshi.keys.DocumentSigner;
import org.banshi.keys.Sm3;
import org.banshi.seals.PaperLayout;

/**
 * Writes a letter as OFD (GB/T 33190-2016) with one seal that protects every file of the package: the list of signatures
 * and the seal too, so that nothing can be added later without showing.
 */
final class OfdWriter {
    private static final String SIGNATURES = "/Doc_0/Signs/Signatures.xml";
    private static final String SIGNATURE = "/Doc_0/Signs/Sign_0/Signature.xml";
    private static final String SEAL = "/Doc_0/Signs/Sign_0/Seal.esl";
    private static final String SIGNED_VALUE = "/Doc_0/Signs/Sign_0/SignedValue.dat";
    private static final int FONT_ID = 1;
    private static final int FIRST_PAGE_ID = 2;
    private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");

    private final LetterFont font;
    private final Sheet sheet;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private OfdWriter(LetterFont font, Sheet sheet) {
        this.font = font;
        this.sheet = sheet;
    }

    static byte[] write(
            LetterFont font,
            Sheet sheet,
            byte[] subset,
            ElectronicSeal seal,
            DocumentSigner signer,
            Instant at,
            ZoneId zone) {
        OfdWriter writer = new OfdWriter(font, sheet);
        writer.document(subset, LocalDateTime.ofInstant(at, zone));
        writer.sign(seal, signer, at);
        return writer.zip(LocalDateTime.ofInstant(at, zone));
    }

    private void document(byte[] subset, LocalDateTime at) {
        files.put("/OFD.xml", entrance(at));
        List<List<Mark>> pages = sheet.pages();
        int lastId = FIRST_PAGE_ID + pages.size() - 1;
        Map<String, byte[]> drawn = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            OfdPage.Drawn page = OfdPage.draw(pages.get(i), font, FONT_ID, lastId);
            drawn.put("/Doc_0/Pages/Page_%d/Content.xml".formatted(i), page.content());
            lastId = page.lastId();
        }
        files.put("/Doc_0/Document.xml", root(pages.size(), lastId));
        files.put(
                "/Doc_0/PublicRes.xml",
                new XmlText()
                        .open("Res", "BaseLoc", "Res")
                        .open("Fonts")
                        .open("Font", "ID", String.valueOf(FONT_ID), "FontName", "Noto Serif SC")
                        .leaf("FontFile", "letter.ttf")
                        .close()
                        .close()
                        .close()
                        .bytes());
        files.put("/Doc_0/Res/letter.ttf", subset);
        files.putAll(drawn);
    }

    private byte[] entrance(LocalDateTime at) {
        PaperLayout layout = sheet.layout();
        XmlText xml = new XmlText().open("OFD", "Version", "1.0", "DocType", "OFD");
        xml.open("DocBody").open("DocInfo");
        xml.leaf(
                "DocID",
                Sm3.hex(layout.code().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 32));
        xml.leaf("Title", layout.title()).leaf("Author", layout.issuer());
        xml.leaf("CreationDate", at.toLocalDate().toString()).leaf("Creator", "Banshi");
        xml.open("CustomDatas");
        xml.leaf("CustomData", layout.code(), "Name", OfdVerifier.CODE);
        layout.metadata().forEach((name, value) -> xml.leaf("CustomData", value, "Name", name));
        xml.close().close();
        xml.leaf("DocRoot", "Doc_0/Document.xml").leaf("Signatures", SIGNATURES.substring(1));
        return xml.close().close().bytes();
    }

    private static byte[] root(int pages, int lastId) {
        XmlText xml = new XmlText().open("Document").open("CommonData");
        xml.leaf("MaxUnitID", String.valueOf(lastId));
        xml.open("PageArea")
                .leaf("PhysicalBox", OfdPage.numbers(0, 0, Sheet.WIDTH, Sheet.HEIGHT))
                .close();
        xml.leaf("PublicRes", "PublicRes.xml").close().open("Pages");
        for (int i = 0; i < pages; i++) {
            String place = "Pages/Page_%d/Content.xml".formatted(i);
            xml.empty("Page", "ID", String.valueOf(FIRST_PAGE_ID + i), "BaseLoc", place);
        }
        return xml.close().close().bytes();
    }

    private void sign(ElectronicSeal seal, DocumentSigner signer, Instant at) {
        files.put(
                SIGNATURES,
                new XmlText()
                        .open("Signatures")
                        .leaf("MaxSignId", "1")
                        .empty("Signature", "ID", "1", "Type", "Seal", "BaseLoc", SIGNATURE)
                        .close()
                        .bytes());
        files.put(SEAL, seal.encoded());
        XmlText xml = new XmlText().open("Signature").open("SignedInfo");
        xml.empty("Provider", "ProviderName", "Banshi", "Version", "1.0", "Company", "Banshi");
        xml.leaf("SignatureMethod", Sm2.WITH_SM3.getId());
        xml.leaf("SignatureDateTime", SIGNED.format(at.atOffset(ZoneOffset.UTC)));
        xml.open("References", "CheckMethod", Sm2.SM3);
        files.forEach((path, content) -> xml.open("Reference", "FileRef", path)
                .leaf("CheckValue", Base64.getEncoder().encodeToString(Sm3.digest(content)))
                .close());
        xml.close();
        int page = FIRST_PAGE_ID + sheet.pages().size() - 1;
        String place = OfdPage.numbers(sheet.sealX(), sheet.sealY(), seal.width(), seal.height());
        xml.empty("StampAnnot", "ID", "1", "PageRef", String.valueOf(page), "Boundary", place);
        xml.open("Seal").leaf("BaseLoc", SEAL).close().close();
        byte[] signature = xml.leaf("SignedValue", SIGNED_VALUE).close().bytes();
        files.put(SIGNATURE, signature);
        files.put(SIGNED_VALUE, SealSignature.make(seal, at, Sm3.digest(signature), SIGNATURE, signer));
    }

    private byte[] zip(LocalDateTime at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey().substring(1));
                entry.setTimeLocal(at);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
