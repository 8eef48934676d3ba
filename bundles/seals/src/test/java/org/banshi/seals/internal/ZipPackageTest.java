// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.banshi.seals.TestPapers;
import org.banshi.seals.internal.ZipPackage.DamagedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipPackageTest {
    private static final byte[] TEXT = "text".getBytes(UTF_8);

    @Test
    void readsWhatJavaWrites() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.xml", TEXT);
        files.put("b/c.xml", new byte[0]);

        assertThat(ZipPackage.read(TestPapers.zip(files))).containsOnlyKeys("/a.xml", "/b/c.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/a", "a/../b", "a\\b", "a//b", "a/", ".", "a\u0000b"})
    void refusesNamesThatAreNoPlainPaths(String name) throws IOException {
        refuses(TestPapers.zip(Map.of(name, TEXT)));
    }

    @Test
    void refusesANameTwice() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.xml", TEXT);
        files.put("b.xml", TEXT);
        byte[] zip = TestPapers.zip(files);
        for (int at = TestPapers.indexOf(zip, "b.xml".getBytes(UTF_8), 0);
                at >= 0;
                at = TestPapers.indexOf(zip, "b.xml".getBytes(UTF_8), at)) {
            zip[at] = 'a';
        }
        refuses(zip);
    }

    @Test
    void refusesTwoNamesOfOnePart() throws IOException {
        byte[] zip = TestPapers.zip(Map.of("a.xml", TEXT));
        zip[TestPapers.indexOf(zip, "a.xml".getBytes(UTF_8), 0)] = 'b';
        refuses(zip);
    }

    @Test
    void refusesAnythingBeforeBehindOrBetween() throws IOException {
        byte[] zip = TestPapers.zip(Map.of("a.xml", TEXT));
        refuses(ByteBuffer.allocate(zip.length + 1).put((byte) 0).put(zip).array());
        refuses(ByteBuffer.allocate(zip.length + 1).put(zip).array());
        refuses(new byte[0]);
        refuses(java.util.Arrays.copyOf(zip, zip.length - 3));
    }

    @Test
    void refusesABombBeforeUnpackingIt() throws IOException {
        byte[] zip = TestPapers.zip(Map.of("a.xml", new byte[1 << 20]));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int entry = buffer.getInt(zip.length - 22 + 16);
        // declared small: stops at the declared size
        buffer.putInt(entry + 24, 100);
        refuses(zip);
        // declared honestly, but too large in sum
        buffer.putInt(entry + 24, 50 << 20);
        refuses(zip);
        buffer.putInt(entry + 20, Integer.MAX_VALUE);
        refuses(zip);
    }

    @Test
    void refusesTooManyParts() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 201; i++) {
            files.put("f" + i, TEXT);
        }
        refuses(TestPapers.zip(files));
    }

    @Test
    void noRandomDamageThrowsAnythingElse() throws IOException {
        byte[] zip = TestPapers.zip(Map.of("a.xml", TEXT));
        Random random = new Random(7);
        int damaged = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = zip.clone();
            for (int n = 0; n < 3; n++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(ZipPackage.read(changed)).isNotEmpty();
            } catch (DamagedException e) {
                damaged++;
            }
        }
        assertThat(damaged).isGreaterThan(3_000);
    }

    private static void refuses(byte[] zip) {
        assertThatExceptionOfType(DamagedException.class).isThrownBy(() -> ZipPackage.read(zip));
    }
}
