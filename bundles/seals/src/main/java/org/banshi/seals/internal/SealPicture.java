// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws the demo seal: ring, agency around, 样章 in the middle. Never a star: that belongs to real seals. */
final class SealPicture {
    /** Side of the picture, mm. */
    static final int SIDE = 40;

    private static final int DOTS = 10;
    private static final int STRENGTHS = 32;
    private static final Color RED = new Color(0xC0, 0x1F, 0x2B, 225);

    private final LetterFont font;
    private final Graphics2D graphics;

    private SealPicture(LetterFont font, Graphics2D graphics) {
        this.font = font;
        this.graphics = graphics;
    }

    static byte[] png(LetterFont font, String agency) {
        BufferedImage image = new BufferedImage(SIDE * DOTS, SIDE * DOTS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(DOTS, DOTS);
        graphics.setColor(RED);
        new SealPicture(font, graphics).draw(font.drawable(agency));
        graphics.dispose();
        return encoded(paletted(image));
    }

    /** One red in 32 strengths: a quarter of the size, and the seal is in every document twice. */
    private static BufferedImage paletted(BufferedImage image) {
        byte[] red = new byte[STRENGTHS];
        byte[] green = new byte[STRENGTHS];
        byte[] blue = new byte[STRENGTHS];
        byte[] strength = new byte[STRENGTHS];
        for (int i = 0; i < STRENGTHS; i++) {
            red[i] = (byte) RED.getRed();
            green[i] = (byte) RED.getGreen();
            blue[i] = (byte) RED.getBlue();
            strength[i] = (byte) (i * 255 / (STRENGTHS - 1));
        }
        IndexColorModel palette = new IndexColorModel(8, STRENGTHS, red, green, blue, strength);
        BufferedImage result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int alpha = image.getRGB(x, y) >>> 24;
                result.getRaster().setSample(x, y, 0, alpha * (STRENGTHS - 1) / 255);
            }
        }
        return result;
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // ImageIO's own stream would write a temporary file
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void draw(String agency) {
        ring(19, 1.3);
        ring(17.2, 0.3);
        around(agency, 12.3, 4.6);
        centred("样章", 21.6, 5.6);
        centred("演示 DEMO", 31.5, 2.5);
    }

    private void ring(double radius, double width) {
        graphics.setStroke(new BasicStroke((float) width));
        graphics.draw(new Ellipse2D.Double(SIDE / 2.0 - radius, SIDE / 2.0 - radius, 2 * radius, 2 * radius));
    }

    /** Characters on an arc, at most 250 degrees of it. */
    private void around(String text, double radius, double size) {
        int[] characters = text.codePoints().toArray();
        double step = Math.min(Math.toRadians(30), Math.toRadians(250) / Math.max(1, characters.length - 1));
        double fit = Math.min(size, 0.95 * step * radius);
        double angle = -step * (characters.length - 1) / 2;
        for (int character : characters) {
            AffineTransform place = AffineTransform.getTranslateInstance(SIDE / 2.0, SIDE / 2.0);
            place.rotate(angle);
            place.translate(-fit * font.advance(font.glyph(character)) / LetterFont.UNITS / 2, -radius);
            fill(character, place, fit);
            angle += step;
        }
    }

    private void centred(String text, double baseline, double size) {
        double x = (SIDE - font.width(text) * size) / 2;
        for (int character : text.codePoints().toArray()) {
            fill(character, AffineTransform.getTranslateInstance(x, baseline), size);
            x += size * font.advance(font.glyph(character)) / LetterFont.UNITS;
        }
    }

    private void fill(int character, AffineTransform place, double size) {
        place.scale(size / LetterFont.UNITS, -size / LetterFont.UNITS);
        GeneralPath outline = font.outline(character);
        outline.transform(place);
        graphics.fill(outline);
        graphics.setStroke(new BasicStroke(0.12f));
        graphics.draw(outline);
    }
}
