// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests.halting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeaverTest {
    private static final String TELLER = Teller.class.getName();

    @TempDir
    private Path directory;

    private Path flag;

    @BeforeEach
    void place() {
        flag = directory.resolve("flag");
    }

    /** A program run with nothing but its own class. */
    private record Run(int exit, List<String> said) {}

    private Run run(String when) throws Exception {
        byte[] plain;
        try (InputStream file = Teller.class.getResourceAsStream("Teller.class")) {
            plain = file.readAllBytes();
        }
        Weaver weaver = new Weaver(HaltPoint.parse("%s,count,%s,%s".formatted(TELLER, when, flag)));
        byte[] woven = weaver.transform(Teller.class.getClassLoader(), TELLER.replace('.', '/'), null, null, plain);
        Path file = directory.resolve(TELLER.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, woven);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        directory.toString(),
                        TELLER)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said.lines().toList());
    }

    @Test
    void passesWithoutItsFlag() throws Exception {
        assertThat(run("enter"))
                .isEqualTo(new Run(0, List.of("before", "counting", "even", "counting", "odd again", "hook")));
    }

    @Test
    void haltsBeforeTheFirstInstruction() throws Exception {
        Files.createFile(flag);
        assertThat(run("enter")).isEqualTo(new Run(137, List.of("before")));
    }

    @Test
    void haltsAfterTheReturn() throws Exception {
        Files.createFile(flag);
        assertThat(run("exit")).isEqualTo(new Run(137, List.of("before", "counting")));
    }

    @Test
    void haltsOnce() throws Exception {
        Files.createFile(flag);
        assertThat(run("enter").exit()).isEqualTo(137);
        assertThat(run("enter").exit()).isZero();
    }

    @Test
    void leavesOtherClassesAlone() {
        Weaver weaver = new Weaver(HaltPoint.parse("a.B,c,enter,flag"));
        assertThat(weaver.transform(null, "a/C", null, null, new byte[0])).isNull();
    }

    @Test
    void namesThePointThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HaltPoint.parse("a.B,c,enter,flag:a.B,c,sometimes,flag"))
                .withMessageContaining("a.B,c,sometimes,flag");
    }
}
