// SPDX-License-Identifier: Apache-2.0
package org.banshi.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.banshi.demo.Applicant;
import org.banshi.demo.OfdCheck;
import org.banshi.demo.Page;
import org.banshi.demo.RentCase;
import org.junit.jupiter.api.Test;

/** A backup and the keyring are enough to go on elsewhere. */
class BackupIT {
    @Test
    void aFreshInstallationGoesOnWithTheBackup() throws Exception {
        Path backup = Path.of("target/it/backup-copy").toAbsolutePath();
        String number;
        String address;
        try (Distribution first = Distribution.withDemo("backup-first")) {
            Applicant zeng = first.applicant("c22");
            Page check = zeng.fillIn(zeng.start(zeng.browser().open("/items/rent-withdrawal")), RentCase.answers());
            Page finished = zeng.await(
                    zeng.file(check).expect(200),
                    page -> page.heading().startsWith("办结了")
                            && page.link("下载 OFD").isPresent(),
                    Duration.ofMinutes(1));
            number = finished.part("case-no");
            address = finished.at().getPath();
            delete(backup);
            assertThat(first.shell("store:backup " + backup)).doesNotContain("Error");
            copy(first.home().resolve("keys"), backup.resolveSibling("backup-keys"));
            Files.copy(first.accounts(), backup.resolveSibling("backup-accounts"), StandardCopyOption.REPLACE_EXISTING);
            first.stop();
        }

        try (Distribution second = Distribution.unpack("backup-second")) {
            copy(backup.resolveSibling("backup-keys"), second.home().resolve("keys"));
            Files.copy(
                    backup.resolveSibling("backup-accounts"), second.accounts(), StandardCopyOption.REPLACE_EXISTING);
            second.set("org.banshi.store", "restore.from", backup.toString());
            second.start();
            second.installDemo();

            Applicant zeng = second.applicant("c22");
            zeng.signIn();
            Page there = zeng.browser().open(address).expect(200);
            assertThat(there.part("case-no")).isEqualTo(number);
            assertThat(OfdCheck.of(zeng.browser().click(there, "下载 OFD").content()))
                    .isNotEmpty();
            assertThat(second.shell("case:verify")).contains("every case stands as its events say");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
