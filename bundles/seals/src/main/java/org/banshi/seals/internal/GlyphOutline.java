// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import java.awt.geom.GeneralPath;
import java.nio.ByteBuffer;

/** Reads one simple TrueType glyph (ISO/IEC 14496-22, glyf). */
final class GlyphOutline {
    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME = 16;
    private static final int Y_SAME = 32;

    private GlyphOutline() {}

    static GeneralPath of(ByteBuffer glyph) {
        GeneralPath path = new GeneralPath(GeneralPath.WIND_NON_ZERO);
        if (glyph.capacity() == 0) {
            return path;
        }
        int contours = glyph.getShort(0);
        int points = (glyph.getShort(10 + 2 * (contours - 1)) & 0xffff) + 1;
        glyph.position(10 + 2 * contours);
        glyph.position(glyph.position() + 2 + (glyph.getShort(glyph.position()) & 0xffff));
        int[] flags = flags(glyph, points);
        int[] x = coordinates(glyph, flags, X_SHORT, X_SAME);
        int[] y = coordinates(glyph, flags, Y_SHORT, Y_SAME);
        int first = 0;
        for (int contour = 0; contour < contours; contour++) {
            int last = glyph.getShort(10 + 2 * contour) & 0xffff;
            append(path, flags, x, y, first, last);
            first = last + 1;
        }
        return path;
    }

    private static int[] flags(ByteBuffer glyph, int points) {
        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = glyph.get() & 0xff;
            int times = (flag & REPEAT) == 0 ? 1 : 1 + (glyph.get() & 0xff);
            for (int n = 0; n < times; n++) {
                flags[i++] = flag;
            }
        }
        return flags;
    }

    private static int[] coordinates(ByteBuffer glyph, int[] flags, int shortFlag, int sameFlag) {
        int[] values = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameFlag) != 0;
            if ((flags[i] & shortFlag) != 0) {
                int delta = glyph.get() & 0xff;
                value += same ? delta : -delta;
            } else if (!same) {
                value += glyph.getShort();
            }
            values[i] = value;
        }
        return values;
    }

    /** Between two control points lies an implied point half way. */
    private static void append(GeneralPath path, int[] flags, int[] x, int[] y, int first, int last) {
        int count = last - first + 1;
        int start = first;
        while (start <= last && (flags[start] & ON_CURVE) == 0) {
            start++;
        }
        boolean implied = start > last;
        start = implied ? first : start;
        double startX = implied ? (x[first] + x[last]) / 2.0 : x[start];
        double startY = implied ? (y[first] + y[last]) / 2.0 : y[start];
        path.moveTo(startX, startY);
        for (int n = implied ? 0 : 1; n < count; n++) {
            int at = first + (start - first + n) % count;
            if ((flags[at] & ON_CURVE) != 0) {
                path.lineTo(x[at], y[at]);
                continue;
            }
            int next = first + (start - first + n + 1) % count;
            if (n == count - 1) {
                path.quadTo(x[at], y[at], startX, startY);
            } else if ((flags[next] & ON_CURVE) != 0) {
                path.quadTo(x[at], y[at], x[next], y[next]);
                n++;
            } else {
                path.quadTo(x[at], y[at], (x[at] + x[next]) / 2.0, (y[at] + y[next]) / 2.0);
            }
        }
        path.closePath();
    }
}
