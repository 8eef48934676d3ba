// SPDX-License-Identifier: Apache-2.0
package org.banshi.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Has a signed PDF checked by Debian's {@code pdfsig} (poppler-utils). */
public final class PdfCheck {
    private PdfCheck() {}

    /** Whether the program is installed. */
    public static boolean available() {
        try {
            return run("pdfsig", "-v").contains("pdfsig");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Checks a file.
     *
     * @return the program's words
     * @throws UnexpectedException if the signature is not valid or does not cover the whole file
     */
    public static List<String> of(Path pdf) throws IOException {
        String said = run("pdfsig", "-nocert", pdf.toString());
        UnexpectedException.unless(said.contains("Signature is Valid"), "pdfsig does not find the PDF valid: " + said);
        UnexpectedException.unless(
                said.contains("Total document signed"), "pdfsig: the signature does not cover the whole PDF: " + said);
        return said.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("- Sig") || line.startsWith("- Total") || line.startsWith("- Hash"))
                .map(line -> line.substring(2))
                .toList();
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
