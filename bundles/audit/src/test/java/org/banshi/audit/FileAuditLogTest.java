// SPDX-License-Identifier: Apache-2.0
package org.banshi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.banshi.audit.internal.FileJournal;
import org.banshi.audit.internal.ThrowawayKey;
import org.banshi.spi.BanshiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAuditLogTest {
    private static final Duration NO_WAIT = Duration.ZERO;

    private final ThrowawayKey key = new ThrowawayKey();
    private final List<SignedHead> kept = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void entriesAreNumberedChainedAndReadBackWhole() {
        try (FileAuditLog log = open()) {
            AuditEntry entry = AuditEntry.of("clerk1", "exchange.asked", "p\t1", "case=1", "租房\\提取\n")
                    .with("service", "police/id/v1")
                    .with("a=b", "c=d");
            log.append(entry);
            assertThat(log.submit(entry("second")).toCompletableFuture())
                    .succeedsWithin(Duration.ofSeconds(9))
                    .isEqualTo(2L);
            assertThat(log.recent(10)).extracting(RecordedEntry::sequence).containsExactly(2L, 1L);
            assertThat(log.recent(10).get(1).entry()).isEqualTo(entry);
            assertThat(log.recent(1)).hasSize(1);
            assertThat(log.verify()).isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> {
                assertThat(intact.entries()).isEqualTo(2);
                assertThat(intact.head()).hasSize(64);
            });
        }
    }

    @Test
    void theChainGoesOnAfterARestart() {
        fill(3);
        try (FileAuditLog log = open()) {
            log.append(entry("fourth"));
            assertThat(log.verify())
                    .isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> assertThat(intact.entries())
                            .isEqualTo(4));
        }
        assertThat(kept).extracting(SignedHead::sequence).containsExactly(3L, 4L);
    }

    @Test
    void thoseWhoWaitTogetherShareAFlush() throws Exception {
        long threads = 32;
        int each = 50;
        ExecutorService pool = Executors.newFixedThreadPool(32);
        try (FileAuditLog log = open()) {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                writers.add(() -> {
                    for (int j = 0; j < each; j++) {
                        log.append(entry("busy"));
                    }
                    return each;
                });
            }
            for (Future<Integer> writer : pool.invokeAll(writers)) {
                assertThat(writer.get()).isEqualTo(each);
            }
            assertThat(log.flushes()).isPositive().isLessThan(threads * each / 2);
            assertThat(log.verify())
                    .isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> assertThat(intact.entries())
                            .isEqualTo(threads * each));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aWaitingEntryCostsOneFlush() {
        try (FileAuditLog log = open()) {
            long before = log.flushes();
            log.append(entry("one"));
            assertThat(log.flushes() - before).isEqualTo(1);
        }
    }

    @Test
    void aNoteGoesWithTheNextFlush() throws IOException {
        Duration forEver = Duration.ofHours(1);
        try (Journal journal =
                FileJournal.open(journal(), Clock.systemUTC(), key, head -> {}, FileJournal.SEGMENT_BYTES, forEver)) {
            journal.submit("first").join();
            CompletableFuture<Long> noted = journal.note("noted");
            assertThat(journal.flushes()).isEqualTo(1);
            journal.submit("second").join();

            assertThat(journal.flushes()).isEqualTo(2);
            assertThat(noted).isCompletedWithValue(2L);
        }
    }

    @Test
    void aNoteIsFlushedWithoutAnyOther() {
        try (FileAuditLog log = open()) {
            log.note(entry("noted"));

            await().until(() -> log.recent(1).size() == 1);
        }
    }

    @Test
    void notesAreFlushedBeforeALogCloses() {
        try (FileAuditLog log = open()) {
            log.note(entry("noted"));
        }
        try (FileAuditLog log = open()) {
            assertIntact(log, 1);
        }
    }

    @Test
    void anAlteredLineIsFound() throws IOException {
        try (FileAuditLog log = open()) {
            fillInto(log, 5);
            replaceInSegment("act3", "act9");
            assertBroken(log, 3, "altered");
        }
    }

    @Test
    void swappedLinesAreFound() throws IOException {
        try (FileAuditLog log = open()) {
            fillInto(log, 5);
            List<String> lines = new ArrayList<>(Files.readAllLines(segment()));
            lines.add(1, lines.remove(2));
            Files.write(segment(), lines);
            assertBroken(log, 2, "not the line expected");
        }
    }

    @Test
    void aLineTakenOutIsFound() throws IOException {
        try (FileAuditLog log = open()) {
            fillInto(log, 5);
            List<String> lines = new ArrayList<>(Files.readAllLines(segment()));
            lines.remove(2);
            Files.write(segment(), lines);
            assertBroken(log, 3, "not the line expected");
        }
    }

    @Test
    void anEndCutOffBehindASignedHeadIsFoundAndNotOpenedAgain() throws IOException {
        try (FileAuditLog log = open()) {
            fillInto(log, 5);
            log.signHead();
            List<String> lines = Files.readAllLines(segment());
            Files.write(segment(), lines.subList(0, 3));
            assertBroken(log, 4, "cut off");
        }
        assertThatExceptionOfType(BanshiException.class).isThrownBy(this::open).satisfies(e -> assertThat(e.code())
                .isEqualTo("audit.damaged"));
    }

    @Test
    void aJournalWrittenAnewDoesNotFitItsSignedHeads() throws IOException {
        fill(5);
        Path forged = directory.resolve("forged");
        try (FileAuditLog log = new FileAuditLog(forged, Clock.systemUTC(), key, head -> {})) {
            for (int i = 1; i <= 5; i++) {
                log.append(entry("forged"));
            }
        }
        Files.copy(
                forged.resolve(String.valueOf(segment().getFileName())),
                segment(),
                StandardCopyOption.REPLACE_EXISTING);
        try (FileAuditLog log = open()) {
            assertBroken(log, 5, "signed head");
        }
    }

    @Test
    void aHeadSignedByAnotherKeyIsFound() {
        fill(2);
        try (FileAuditLog log = new FileAuditLog(journal(), Clock.systemUTC(), new ThrowawayKey(), head -> {})) {
            assertBroken(log, 2, "not by this journal's key");
        }
    }

    @Test
    void whatACrashLeftHalfWrittenIsCutAndRecorded() throws IOException {
        fill(3);
        Files.writeString(segment(), "0123456789abcdef\t4\t17", StandardOpenOption.APPEND);
        try (FileAuditLog log = open()) {
            assertThat(log.recent(1).get(0).entry().action()).isEqualTo("journal.torn-tail");
            assertThat(log.recent(1).get(0).entry().details()).containsEntry("bytes", "21");
            log.append(entry("after"));
            assertIntact(log, 5);
        }
        try (Stream<Path> files = Files.list(journal())) {
            assertThat(files.filter(file -> String.valueOf(file.getFileName()).startsWith("torn-")))
                    .hasSize(1);
        }
    }

    @Test
    void spaceGrownAheadIsNoTornEnd() throws IOException {
        fill(3);
        Files.write(segment(), new byte[5000], StandardOpenOption.APPEND);
        try (FileAuditLog log = open()) {
            assertThat(log.recent(1).get(0).entry().action()).isEqualTo("act3");
            log.append(entry("after"));
            assertIntact(log, 4);
        }
        assertThat(Files.readString(segment())).doesNotContain("\0");
    }

    @Test
    void anUnfinishedFlushOfWhichLaterPagesReachedTheDiskIsCut() throws IOException {
        fill(5);
        String text = Files.readString(segment());
        int third = text.indexOf('\n', text.indexOf("act2")) + 1;
        Files.writeString(segment(), text.substring(0, third) + "\0".repeat(40) + text.substring(third + 40));
        Files.delete(journal().resolve("heads")); // a head is signed on a clean stop only: here there was none
        try (FileAuditLog log = open()) {
            assertThat(log.recent(1).get(0).entry().action()).isEqualTo("journal.torn-tail");
            assertIntact(log, 3);
        }
    }

    @Test
    void anEntryWithAZeroIsNoHole() throws IOException {
        try (FileAuditLog log = open()) {
            log.append(entry("before"));
            log.append(AuditEntry.of("bank", "paid", "subject", "case", "a\0b"));
            log.append(entry("after"));
            assertThat(log.recent(2).get(1).entry().purpose()).isEqualTo("a\0b");
        }
        Files.write(segment(), new byte[5000], StandardOpenOption.APPEND);
        try (FileAuditLog log = open()) {
            assertIntact(log, 3);
        }
    }

    @Test
    void aWholeLineThatDoesNotFitIsNoCrashAndIsNotOpened() throws IOException {
        fill(3);
        replaceInSegment("act2", "act9");
        assertThatExceptionOfType(BanshiException.class).isThrownBy(this::open).satisfies(e -> assertThat(e.code())
                .isEqualTo("audit.damaged"));
    }

    @Test
    void segmentsFollowOneAnotherAndAMissingOneIsFound() throws IOException {
        Journal journal = FileJournal.open(journal(), Clock.systemUTC(), key, kept::add, 400, NO_WAIT);
        for (int i = 0; i < 20; i++) {
            journal.submit("text " + i).join();
        }
        assertThat(journal.verify())
                .isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> assertThat(intact.entries())
                        .isEqualTo(20));
        journal.close();
        Journal again = FileJournal.open(journal(), Clock.systemUTC(), key, kept::add, 400, NO_WAIT);
        again.submit("text 20").join();
        assertThat(again.verify())
                .isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> assertThat(intact.entries())
                        .isEqualTo(21));
        List<Path> segments = segments();
        assertThat(segments).hasSizeGreaterThan(3);
        Files.delete(segments.get(1));
        assertThat(again.verify()).isInstanceOf(AuditVerification.Broken.class);
        again.close();
    }

    @Test
    void aClosedLogRefuses() {
        FileAuditLog log = open();
        log.close();
        log.close();
        assertThatExceptionOfType(BanshiException.class)
                .isThrownBy(() -> log.append(entry("late")))
                .satisfies(e -> assertThat(e.code()).isEqualTo("audit.refused"));
    }

    @Test
    void onceTheDiskRefusedNothingIsAcceptedEvenWhenItWorksAgain() throws IOException {
        // a directory stands where the next segment must be made
        Journal journal = FileJournal.open(journal(), Clock.systemUTC(), key, kept::add, 50, NO_WAIT);
        journal.submit("a text long enough to fill the segment").join();
        Path obstacle = journal().resolve("%020d.journal".formatted(2));
        Files.createDirectory(obstacle);
        assertThat(journal.submit("second")).failsWithin(Duration.ofSeconds(9));
        Files.delete(obstacle);
        assertThat(journal.submit("third")).failsWithin(Duration.ofSeconds(9));
        journal.close();
        try (Journal again = FileJournal.open(journal(), Clock.systemUTC(), key, kept::add, 50, NO_WAIT)) {
            assertThat(again.submit("second"))
                    .succeedsWithin(Duration.ofSeconds(9))
                    .isEqualTo(2L);
        }
    }

    @Test
    void anEntryGuardsItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> entry("a").with("b", "x".repeat(8_001)));
    }

    private FileAuditLog open() {
        return new FileAuditLog(journal(), Clock.systemUTC(), key, kept::add);
    }

    private Path journal() {
        return directory.resolve("audit");
    }

    private void fill(int entries) {
        try (FileAuditLog log = open()) {
            fillInto(log, entries);
        }
    }

    private static void fillInto(FileAuditLog log, int entries) {
        for (int i = 1; i <= entries; i++) {
            log.append(entry("act" + i));
        }
    }

    private static AuditEntry entry(String action) {
        return AuditEntry.of("actor", action, "subject", "case", "purpose");
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(journal())) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    private Path segment() throws IOException {
        return segments().get(0);
    }

    private void replaceInSegment(String old, String replacement) throws IOException {
        String text = Files.readString(segment(), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        Files.writeString(segment(), text.replace(old, replacement));
    }

    private static void assertIntact(FileAuditLog log, long entries) {
        assertThat(log.verify())
                .isInstanceOfSatisfying(AuditVerification.Intact.class, intact -> assertThat(intact.entries())
                        .isEqualTo(entries));
    }

    private static void assertBroken(FileAuditLog log, long sequence, String reason) {
        assertThat(log.verify()).isInstanceOfSatisfying(AuditVerification.Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(sequence);
            assertThat(broken.reason()).contains(reason);
        });
    }
}
