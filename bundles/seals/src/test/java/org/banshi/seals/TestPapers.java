// SPDX-License-Identifier: Apache-2.0
package org.banshi.seals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.banshi.keys.FieldAlgorithm;
import org.banshi.keys.Keys;
import org.banshi.seals.PaperLayout.Line;

/** The letter of the tests, an installation that seals it, and what an attacker does to packages. */
public final class TestPapers {
    public static final Instant NOW = Instant.parse("2026-11-24T01:46:13Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String CODE = "k7qm-3d9x-w2hr-8tna-c";

    private TestPapers() {}

    public static Clock at(Instant instant) {
        return Clock.fixed(instant, ZONE);
    }

    public static Keys keys(Path directory) {
        return Keys.open(directory.resolve("keys"), FieldAlgorithm.AES, at(NOW));
    }

    public static Seals seals(Path directory, Keys keys, Instant now) {
        return Seals.in(directory.resolve("seals"), keys.signers(), keys.trustedRoots(), at(now));
    }

    public static PaperLayout letter() {
        return letter("林试安");
    }

    public static PaperLayout letter(String name) {
        return new PaperLayout(
                "示例市住房公积金管理中心",
                "准予提取决定书",
                "示例金提〔2026〕318号",
                List.of(
                        new Line.Highlight("准予提取", "1,800.00", "元"),
                        new Line.Salutation(name + "："),
                        new Line.Paragraph(
                                "你申请提取住房公积金支付房租，经核对，符合《住房公积金管理条例》第二十四条第一款第六项，准予提取。" + "款项付至你本人尾号 0014 的银行卡。"),
                        new Line.Row("收款银行", "示例银行"),
                        new Line.Note("不服本决定的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼。")),
                LocalDate.of(2026, 11, 24),
                "https://banshi.example.cn/verify?code=" + CODE,
                CODE,
                true,
                new TreeMap<>(java.util.Map.of("CertificateNumber", "示例金提〔2026〕318号")));
    }

    public static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    public static byte[] part(Map<String, byte[]> files, String name) {
        return java.util.Objects.requireNonNull(files.get(name), name);
    }

    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] with(byte[] zip, String name, byte[] content) throws IOException {
        Map<String, byte[]> files = unzip(zip);
        files.put(name, content);
        return zip(files);
    }

    public static byte[] flipped(byte[] content, int at) {
        byte[] changed = content.clone();
        changed[at] ^= 1;
        return changed;
    }

    public static int indexOf(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++) {
            if (java.util.Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
