// SPDX-License-Identifier: Apache-2.0
package org.banshi.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banshi.spi.BanshiException;
import org.banshi.spi.Remedy;
import org.banshi.store.Blobs;

/** A tree of files {@code ab/cd/<digest>}; a file appears under its name only when it is whole and on the disk. */
final class FileBlobs implements Blobs {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;
    private final ThreadTransactions transactions;

    FileBlobs(Path directory, ThreadTransactions transactions) {
        this.directory = directory;
        this.transactions = transactions;
    }

    @Override
    public String put(byte[] content) {
        transactions.refuseInside("blob");
        String digest = HexFormat.of().formatHex(sha256().digest(content));
        Path home = homeOf(digest);
        try {
            if (!Files.exists(home.resolve(digest))) {
                write(home, digest, content);
            }
            // also if it was there: the one who wrote it may not have got this far
            syncDirectories(home);
        } catch (IOException e) {
            throw new BanshiException(
                    "store.blob-failed", Remedy.OPERATOR, "the blob directory refuses; see the cause", e);
        }
        return digest;
    }

    @Override
    public Optional<byte[]> read(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            return Optional.empty();
        }
        try {
            byte[] content = Files.readAllBytes(homeOf(digest).resolve(digest));
            if (!HexFormat.of().formatHex(sha256().digest(content)).equals(digest)) {
                throw new BanshiException(
                        "store.blob-damaged", Remedy.OPERATOR, digest + " no longer fits its digest; restore the file");
            }
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new BanshiException("store.blob-failed", Remedy.OPERATOR, digest + " cannot be read", e);
        }
    }

    /** All there are, sorted. */
    List<String> digests() throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> DIGEST.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    private Path homeOf(String digest) {
        return directory.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4));
    }

    private static void write(Path home, String digest, byte[] content) throws IOException {
        Files.createDirectories(home);
        Path unfinished = Files.createTempFile(home, "unfinished-", "");
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(unfinished, home.resolve(digest), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The name of a file lives in its directory, and that one's in the next. */
    private void syncDirectories(Path lowest) throws IOException {
        for (Path each = lowest; each != null && each.startsWith(directory); each = each.getParent()) {
            try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
