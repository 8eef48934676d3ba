// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.io.PrintStream;
import java.util.List;

/** Tells a person what happens, step by step. */
public final class Story {
    private final PrintStream out;
    private int steps;

    /** A story told to somebody. */
    public Story(PrintStream out) {
        this.out = out;
    }

    /** A new step. */
    public void step(String title) {
        steps++;
        out.printf("%n%2d  %s%n", steps, title);
    }

    /** A remark on the step. */
    public void say(String words) {
        if (!words.isEmpty()) {
            out.println("      " + words);
        }
    }

    /** A list. */
    public void list(List<?> rows) {
        rows.forEach(row -> out.println("      · " + row));
    }
}
