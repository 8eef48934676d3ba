// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banshi.audit.Journal.Line;
import org.banshi.keys.Sm3;

/** The form of a line, {@code digest TAB number TAB milliseconds TAB text}, and how it hangs on the one before. */
final class Chain {
    /** What the first line hangs on. */
    static final String START = "0".repeat(64);

    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64})\t([1-9][0-9]{0,17})\t([0-9]{1,18})\t(.*)", Pattern.DOTALL);

    private Chain() {}

    static Line next(String before, long sequence, long millis, String text) {
        String content = sequence + "\t" + millis + "\t" + text;
        return new Line(sequence, millis, text, Sm3.hex((before + "\t" + content).getBytes(StandardCharsets.UTF_8)));
    }

    static String format(Line line) {
        return line.digest() + "\t" + line.sequence() + "\t" + line.millis() + "\t" + line.text() + "\n";
    }

    /** @param text without its line break; empty if it has not the form of a line */
    static Optional<Line> parse(String text) {
        Matcher parts = LINE.matcher(text);
        return parts.matches()
                ? Optional.of(new Line(
                        Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)), parts.group(4), parts.group(1)))
                : Optional.empty();
    }

    static boolean follows(String before, long expected, Line line) {
        return line.sequence() == expected
                && next(before, line.sequence(), line.millis(), line.text())
                        .digest()
                        .equals(line.digest());
    }
}
