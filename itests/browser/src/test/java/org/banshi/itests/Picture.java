// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A screenshot with its 256 commonest colours: a page has few, and the file is a third as large. */
final class Picture {
    private static final int COLOURS = 256;

    private Picture() {}

    static void write(byte[] png, Path file) {
        try {
            BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(fewer(full), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage fewer(BufferedImage full) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                counts.merge(full.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        List<Integer> kept = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        int[] colours = kept.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage small =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> places = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int place = places.computeIfAbsent(full.getRGB(x, y) & 0xffffff, colour -> nearest(colours, colour));
                small.getRaster().setSample(x, y, 0, place);
            }
        }
        return small;
    }

    private static int nearest(int[] colours, int wanted) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int place = 0; place < colours.length; place++) {
            int there = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = (colours[place] >> shift & 0xff) - (wanted >> shift & 0xff);
                there += difference * difference;
            }
            if (there < distance) {
                distance = there;
                best = place;
            }
        }
        return best;
    }
}
