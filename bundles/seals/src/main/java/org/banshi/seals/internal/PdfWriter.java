// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.banshi.seals.PaperLayout;
import org.banshi.seals.QrCode;

/** Draws a letter as a PDF, not yet signed. */
final class PdfWriter {
    /** Points a millimetre. */
    static final float POINT = 72f / 25.4f;

    private final PDDocument document;
    private final PDFont font;

    private PdfWriter(PDDocument document, byte[] subset) throws IOException {
        this.document = document;
        // already a subset
        font = PDType0Font.load(document, new ByteArrayInputStream(subset), false);
    }

    static byte[] write(Sheet sheet, byte[] subset, ElectronicSeal seal) throws IOException {
        try (PDDocument document = new PDDocument()) {
            new PdfWriter(document, subset).draw(sheet, seal);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            // plain objects: the verification code stays readable from the bytes
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private void draw(Sheet sheet, ElectronicSeal seal) throws IOException {
        PaperLayout layout = sheet.layout();
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(layout.title() + " " + layout.number());
        information.setAuthor(layout.issuer());
        information.setProducer("Banshi");
        information.setCustomMetadataValue(OfdVerifier.CODE, layout.code());
        document.getDocumentCatalog().setLanguage("zh-CN");
        List<List<Mark>> pages = sheet.pages();
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH * POINT, (float) Sheet.HEIGHT * POINT));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (Mark mark : pages.get(i)) {
                    draw(content, mark);
                }
                if (i == pages.size() - 1) {
                    stamp(content, sheet, seal);
                }
            }
        }
    }

    private void draw(PDPageContentStream content, Mark mark) throws IOException {
        if (mark instanceof Mark.Text text) {
            text(content, text);
        } else if (mark instanceof Mark.Box box) {
            content.setNonStrokingColor(new Color(box.colour()));
            rectangle(content, box.x(), box.y(), box.width(), box.height());
            content.fill();
        } else if (mark instanceof Mark.Qr qr) {
            content.setNonStrokingColor(new Color(0x16211F));
            modules(content, qr);
            content.fill();
        }
    }

    private void text(PDPageContentStream content, Mark.Text text) throws IOException {
        if (text.text().isEmpty()) {
            return;
        }
        Color colour = new Color(text.colour());
        content.saveGraphicsState();
        content.setNonStrokingColor(colour);
        content.beginText();
        if (text.bold()) {
            content.setStrokingColor(colour);
            content.setLineWidth((float) text.size() * 0.025f * POINT);
            content.setRenderingMode(RenderingMode.FILL_STROKE);
        }
        content.setFont(font, (float) text.size() * POINT);
        content.setCharacterSpacing((float) text.spacing() * POINT);
        content.newLineAtOffset((float) text.x() * POINT, (float) (Sheet.HEIGHT - text.baseline()) * POINT);
        content.showText(text.text());
        content.endText();
        content.restoreGraphicsState();
    }

    private static void modules(PDPageContentStream content, Mark.Qr qr) throws IOException {
        QrCode code = qr.code();
        double module = qr.side() / code.size();
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                int from = column;
                while (column < code.size() && code.dark(column, row)) {
                    column++;
                }
                if (column > from) {
                    rectangle(content, qr.x() + from * module, qr.y() + row * module, (column - from) * module, module);
                }
            }
        }
    }

    private void stamp(PDPageContentStream content, Sheet sheet, ElectronicSeal seal) throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(document, png(seal.png()));
        content.drawImage(
                image,
                (float) sheet.sealX() * POINT,
                (float) (Sheet.HEIGHT - sheet.sealY() - seal.height()) * POINT,
                seal.width() * POINT,
                seal.height() * POINT);
    }

    // ImageIO.read(InputStream) would go by way of a temporary file
    private static BufferedImage png(byte[] bytes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static void rectangle(PDPageContentStream content, double x, double y, double width, double height)
            throws IOException {
        content.addRect(
                (float) x * POINT,
                (float) (Sheet.HEIGHT - y - height) * POINT,
                (float) width * POINT,
                (float) height * POINT);
    }
}
