// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** QR codes (GB/T 18284), error correction M, without a margin: leave four modules of white around. */
public final class QrCode {
    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** @throws IllegalArgumentException for a text that is empty or too long (some 2,300 bytes) */
    public static QrCode of(String text) {
        try {
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds %d characters".formatted(text.length()), e);
        }
    }

    /** Modules per side. */
    public int size() {
        return matrix.getWidth();
    }

    /** Whether a module is dark; both counted from 0 at the upper left. */
    public boolean dark(int column, int row) {
        return matrix.get(column, row) == 1;
    }

    /** Path data (SVG) of the dark modules, one unit a module, to be filled. */
    public String svgPath() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (dark(column, row)) {
                    int from = column;
                    while (column + 1 < size() && dark(column + 1, row)) {
                        column++;
                    }
                    path.append('M').append(from).append(' ').append(row);
                    path.append('h')
                            .append(column - from + 1)
                            .append("v1H")
                            .append(from)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
