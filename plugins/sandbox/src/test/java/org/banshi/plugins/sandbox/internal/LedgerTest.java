// SPDX-License-Identifier: Apache-2.0
package org.banshi.plugins.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    private Path directory;

    @Test
    void keepsItsLinesOverARestart() {
        Path file = directory.resolve("book.log");
        try (Ledger ledger = new Ledger(file)) {
            ledger.append("one");
            ledger.append("二");
        }
        try (Ledger ledger = new Ledger(file)) {
            assertThat(ledger.kept()).containsExactly("one", "二");
        }
    }

    @Test
    void dropsALineThatACrashCutShort() throws IOException {
        Path file = directory.resolve("book.log");
        try (Ledger ledger = new Ledger(file)) {
            ledger.append("one");
        }
        Files.writeString(file, "half of tw", StandardOpenOption.APPEND);
        try (Ledger ledger = new Ledger(file)) {
            assertThat(ledger.kept()).containsExactly("one");
            ledger.append("three");
        }
        assertThat(Files.readString(file)).isEqualTo("one\nthree\n");
    }
}
