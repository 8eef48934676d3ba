// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banshi.keys.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperVerifierTest {
    @TempDir
    Path temp;

    private Keys keys;
    private Seals seals;
    private SealedPaper paper;

    @BeforeEach
    void seal() {
        keys = TestPapers.keys(temp);
        seals = TestPapers.seals(temp, keys, TestPapers.NOW);
        paper = seals.sealer().seal(TestPapers.letter(), "fund-seal");
    }

    @Test
    void bothFormsAreGenuineAndTellTheirCode() throws IOException {
        Path out = Files.createDirectories(Path.of("target/papers"));
        Files.write(out.resolve("letter.ofd"), paper.ofd());
        Files.write(out.resolve("letter.pdf"), paper.pdf());

        for (byte[] file : new byte[][] {paper.ofd(), paper.pdf()}) {
            PaperVerification verification = seals.verifier().any(file);
            assertThat(verification.verdict()).as("%s", verification).isEqualTo(Verdict.GENUINE);
            assertThat(verification.checks()).allMatch(Check::passed);
            assertThat(verification.code()).contains(TestPapers.CODE);
            assertThat(verification.sealed()).contains(TestPapers.NOW);
        }
    }
}
